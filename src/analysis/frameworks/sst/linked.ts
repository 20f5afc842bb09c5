import { addSchedules } from '../../config/add-schedules';
import { evaluateExpression } from '../../static/evaluate-expression';
import { placeOf, type Place } from '../../static/place';
import { ts } from '../../syntax';
import type { ScheduledTraffic } from '../../../domain';
import { connectionAt, connects, type Connection } from './connection-at';
import { enclosingCall } from './enclosing-call';
import { schedulesOf } from './schedules-of';
import { settingsAround } from './settings-around';

type Linked = Connection & { schedule?: ScheduledTraffic };

/** Members that let a function reach something: they do not make it run. */
const onlyReach = /^(?:bind|dependsOn|environment|link|outputs|parent|permissions|transform|use)$/;

/** What calls a function that is made first and connected later, by its variable: `api.route('GET /', fn.arn)`, `new Cron(stack, 'nightly', { job: fn })`, `queue.addConsumer(stack, target)` of `const target = { function: { handler } }`. `sources` are the files of the infrastructure. */
export function linked(place: Place, node: ts.Node, sources: readonly ts.SourceFile[]): Linked {
  const variable = variableOf(node);
  if (!variable) return {};
  const { text } = variable.name;
  const own = node.getSourceFile();
  const uses = sources.filter((source) => source === own || imports(source, text)).flatMap((source) => usesOf(source, text, variable).map((use) => connection(source === own ? place : placeOf(place.project, source), use)));
  const found = uses.filter(({ trigger }) => trigger !== undefined);
  const schedule = addSchedules(found.map((one) => one.schedule));
  return { ...(found.find(({ trigger }) => trigger === 'http') ?? found.find(({ trigger }) => trigger === 'timer') ?? found[0]), schedule };
}

/** `fn` of `const fn = new Function(…)`, `target` of `const target = { function: { handler } }`. */
function variableOf(node: ts.Node): (ts.VariableDeclaration & { name: ts.Identifier }) | undefined {
  const call = enclosingCall(node);
  const declaration = ts.findAncestor(call ?? node, (at) => ts.isVariableDeclaration(at) || ts.isStatement(at));
  if (!declaration || !ts.isVariableDeclaration(declaration) || !ts.isIdentifier(declaration.name)) return undefined;
  return call === undefined || declaration.initializer === call ? (declaration as ts.VariableDeclaration & { name: ts.Identifier }) : undefined;
}

function imports(source: ts.SourceFile, name: string): boolean {
  return source.statements.some((one) => ts.isImportDeclaration(one) && one.importClause?.namedBindings !== undefined && ts.isNamedImports(one.importClause.namedBindings) && one.importClause.namedBindings.elements.some((element) => element.name.text === name));
}

function usesOf(source: ts.SourceFile, name: string, declaration: ts.Node): ts.Identifier[] {
  const found: ts.Identifier[] = [];
  const visit = (node: ts.Node): void => {
    if (node === declaration || ts.isImportDeclaration(node)) return;
    const isOnlyName = (ts.isPropertyAccessExpression(node.parent ?? node) || ts.isPropertyAssignment(node.parent ?? node)) && (node.parent as ts.PropertyAssignment).name === node;
    if (ts.isIdentifier(node) && node.text === name && !isOnlyName) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function connection(place: Place, use: ts.Identifier): Linked {
  const call = enclosingCall(use);
  if (!call || (ts.isCallExpression(call) && !connects(call)) || isOnlyReached(use, call)) return {};
  const first = call.arguments?.[0] && evaluateExpression(place, call.arguments[0]);
  return { ...connectionAt(use, first, false), schedule: schedulesOf(settingsAround(place, use)) };
}

function isOnlyReached(use: ts.Node, call: ts.Node): boolean {
  for (let at = use; at !== call; at = at.parent) if (ts.isPropertyAssignment(at) && onlyReach.test(at.name.getText())) return true;
  return false;
}
