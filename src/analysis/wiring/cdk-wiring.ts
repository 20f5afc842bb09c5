import type { Handler } from '../../domain';
import type { ConfigObject } from '../config/parse/config-object';
import { asString } from '../config/parse/parse-config';
import type { Project } from '../framework';
import { lineOfNode, sourceOf } from '../static/source-of';
import { ts } from '../syntax';
import { cdkWorkflows } from '../workflows/cdk-workflows';
import { onlyTask, taskHandOvers } from './task-hand-overs';
import type { WiredMachine, Wiring } from './wiring';

/** AWS CDK: what constructs of one file are given of each other. Names are followed inside that file alone, and only those that are given once. */
export function cdkWiring(project: Project, file: string, handlers: readonly Handler[]): Wiring {
  const source = sourceOf(project, file);
  if (!source) return { functions: [], machines: [] };
  const constructs = constructsOf(source);
  const byVariable = new Map(handlers.flatMap(({ id, evidence }): [string, string][] => {
    const found = [...constructs].filter(([, node]) => lineOfNode(node) === evidence.line);
    return found.length === 1 ? [[found[0]![0], id]] : [];
  }));
  const calls = callsOf(source);
  return {
    functions: [...byVariable].map(([variable, handlerId]) => ({ handlerId, names: namesOf(variable, constructs), environment: environmentOf(variable, constructs, calls), startedBy: startedBy(variable, constructs, calls) })),
    machines: machinesOf(source, constructs, byVariable),
  };
}

type Constructs = ReadonlyMap<string, ts.NewExpression>;

/** `fn` of `const fn = new …`, `this.fn` of `this.fn = new …`, unless the file gives the name twice. */
function constructsOf(source: ts.SourceFile): Constructs {
  const found = new Map<string, ts.NewExpression>();
  const twice = new Set<string>();
  const visit = (node: ts.Node): void => {
    const given = givenName(node);
    if (given && found.has(given.name)) twice.add(given.name);
    else if (given) found.set(given.name, given.value);
    ts.forEachChild(node, visit);
  };
  visit(source);
  for (const name of twice) found.delete(name);
  return found;
}

function givenName(node: ts.Node): { name: string; value: ts.NewExpression } | undefined {
  if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer && ts.isNewExpression(node.initializer)) return { name: node.name.text, value: node.initializer };
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken && ts.isNewExpression(node.right)) return { name: node.left.getText(), value: node.right };
  return undefined;
}

function callsOf(source: ts.SourceFile): ts.CallExpression[] {
  const calls: ts.CallExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) calls.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return calls;
}

function namesOf(variable: string, constructs: Constructs): string[] {
  const given = literal(constructs.get(variable)?.arguments?.[2]).get('functionName');
  const name = given && thingOf(given, constructs);
  return [`construct ${variable}`, ...(name === undefined ? [] : [name])];
}

/** The `environment` that it is made with, and what `addEnvironment` adds. */
function environmentOf(variable: string, constructs: Constructs, calls: readonly ts.CallExpression[]): Map<string, string> {
  const environment = new Map<string, string>();
  const add = (name: string, value: ts.Expression) => {
    const thing = thingOf(value, constructs);
    if (thing !== undefined) environment.set(name, thing);
  };
  for (const [name, value] of literal(literal(constructs.get(variable)?.arguments?.[2]).get('environment'))) add(name, value);
  for (const { arguments: [name, value] } of methodCalls(calls, variable, 'addEnvironment')) if (name && value && ts.isStringLiteralLike(name)) add(name.text, value);
  return environment;
}

function methodCalls(calls: readonly ts.CallExpression[], object: string, method: string): ts.CallExpression[] {
  return calls.filter(({ expression }) => ts.isPropertyAccessExpression(expression) && expression.name.text === method && expression.expression.getText() === object);
}

function thingOf(value: ts.Expression, constructs: Constructs): string | undefined {
  if (ts.isStringLiteralLike(value)) return `name ${value.text}`;
  const isName = ts.isPropertyAccessExpression(value) && /^(?:bucketName|functionArn|functionName|stateMachineArn)$/.test(value.name.text);
  return isName && constructs.has(value.expression.getText()) ? `construct ${value.expression.getText()}` : undefined;
}

/** `fn.addEventSource(new S3EventSource(bucket, …))`, `bucket.addEventNotification(…, new LambdaDestination(fn))`. */
function startedBy(variable: string, constructs: Constructs, calls: readonly ts.CallExpression[]): string[] {
  const sources = methodCalls(calls, variable, 'addEventSource').flatMap(({ arguments: [source] }) => given(source, /^S3EventSource/));
  const notified = calls.filter(({ expression, arguments: args }) => ts.isPropertyAccessExpression(expression) && /^add(?:Event|ObjectCreated)Notification$/.test(expression.name.text) && args.some((argument) => given(argument, /^LambdaDestination$/).includes(variable)));
  const buckets = [...sources, ...notified.map(({ expression }) => (expression as ts.PropertyAccessExpression).expression.getText())];
  return buckets.filter((bucket) => constructs.has(bucket)).map((bucket) => `construct ${bucket}`);
}

/** The first argument of `new ClassName(…)`. */
function given(node: ts.Expression | undefined, className: RegExp): string[] {
  const [first] = node && ts.isNewExpression(node) && className.test(node.expression.getText().split('.').at(-1)!) ? (node.arguments ?? []) : [];
  return first ? [first.getText()] : [];
}

function literal(node: ts.Expression | undefined): Map<string, ts.Expression> {
  const members = node && ts.isObjectLiteralExpression(node) ? node.properties : [];
  return new Map(members.flatMap((member): [string, ts.Expression][] => (ts.isPropertyAssignment(member) && (ts.isIdentifier(member.name) || ts.isStringLiteralLike(member.name)) ? [[member.name.text, member.initializer]] : [])));
}

function machinesOf(source: ts.SourceFile, constructs: Constructs, handlers: ReadonlyMap<string, string>): WiredMachine[] {
  if (!/stepfunctions/.test(source.text)) return [];
  const functionOf = (state: ConfigObject) => handlers.get(asString(state.Resource) ?? '');
  return cdkWorkflows(source.text, source.fileName).map(({ id, line, type, definition }) => {
    const [variable] = [...constructs].find(([, node]) => lineOfNode(node) === line) ?? [];
    const machine = definition as unknown as ConfigObject;
    return { thing: variable === undefined ? undefined : `construct ${variable}`, name: id, isExpress: type === 'EXPRESS', handOvers: [...taskHandOvers(machine, functionOf)], onlyTask: onlyTask(machine, functionOf) };
  });
}
