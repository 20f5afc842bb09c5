import { ts } from '../syntax';
import { link } from './chain-methods';
import { nameOf } from './name-of';
import { stateClasses } from './state-classes';
import { toStatesLanguage } from './to-states-language';
import type { StatesLanguage } from './to-states-language';
import { newState } from './workflow-state';
import type { Chain } from './workflow-state';

/** A state machine that CDK code defines. */
export interface CdkWorkflow {
  /** Its construct's id. */
  id: string;
  line: number;
  type: 'EXPRESS' | 'STANDARD';
  definition: StatesLanguage;
  /** What could not be followed, and what was taken for it. */
  assumptions: string[];
}

/** A chain, or an object of chains that a helper hands back. */
type Value = Chain | { members: Map<string, Value> };
type Variables = Map<string, Value>;

const isChain = (value: Value | undefined): value is Chain => value !== undefined && 'start' in value;

const deepest = 20;
const takesChains = /^(next|when|otherwise|branch|itemProcessor|iterator)$/;
const entry = (name: string, value: Value | undefined): [string, Value][] => (value ? [[name, value]] : []);

/**
 * State machines of one file of AWS CDK code, read and never run: states, `next`, `when`, `otherwise`, `afterwards`, `branch`, `itemProcessor`,
 * and helper functions of the same file. Statements are followed in their order; the arms of an `if` and the bodies of loops once.
 * @see https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_stepfunctions-readme.html
 */
export function cdkWorkflows(text: string, fileName: string): CdkWorkflow[] {
  const source = ts.createSourceFile(fileName, text, ts.ScriptTarget.Latest, true);
  const classOf = stateClasses(source);
  const functions = functionsOf(source);
  const found = new Map<ts.Node, CdkWorkflow>();

  const unknown = new Set<string>();

  const lineOf = (node: ts.Node): number => source.getLineAndCharacterOfPosition(node.getStart()).line + 1;

  function run(node: ts.Node | undefined, variables: Variables, depth: number): Value | undefined {
    let answer: Value | undefined;
    const visit = (inner: ts.Node): void => {
      if (ts.isReturnStatement(inner) && inner.expression) answer = evaluate(inner.expression, variables, depth) ?? answer;
      else if (ts.isVariableDeclaration(inner) && inner.initializer) bind(inner.name, evaluate(inner.initializer, variables, depth), variables);
      else if (ts.isExpressionStatement(inner)) evaluate(inner.expression, variables, depth);
      else if (!ts.isFunctionLike(inner) && !ts.isClassLike(inner)) ts.forEachChild(inner, visit);
    };
    if (node) ts.forEachChild(node, visit);
    return answer;
  }

  function evaluate(expression: ts.Expression, variables: Variables, depth: number): Value | undefined {
    const node = bare(expression);
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) return bind(node.left, evaluate(node.right, variables, depth), variables);
    if (ts.isNewExpression(node)) return construct(node, variables, depth);
    if (ts.isCallExpression(node)) return call(node, variables, depth);
    if (ts.isObjectLiteralExpression(node)) return { members: new Map([...properties(node)].flatMap(([name, inner]) => entry(name, evaluate(inner, variables, depth)))) };
    const known = variables.get(node.getText());
    if (known || !ts.isPropertyAccessExpression(node)) return known;
    const object = evaluate(node.expression, variables, depth);
    return object && 'members' in object ? object.members.get(node.name.text) : undefined;
  }

  function bind(to: ts.Node, value: Value | undefined, variables: Variables): Value | undefined {
    if (ts.isObjectBindingPattern(to)) {
      for (const { name, propertyName } of to.elements) {
        const member = value && 'members' in value ? value.members.get((propertyName ?? name).getText()) : undefined;
        if (member) variables.set(name.getText(), member);
      }
    } else if (value) variables.set(to.getText(), value);
    return value;
  }

  function construct(node: ts.NewExpression, variables: Variables, depth: number): Value | undefined {
    const type = classOf(node.expression);
    const [, id, props] = node.arguments ?? [];
    if (type === 'StateMachine') return define(node, variables, depth);
    if (type === undefined) {
      // Another construct: what stands among its arguments may be a state machine.
      for (const argument of node.arguments ?? []) for (const value of properties(argument).values()) evaluate(value, variables, depth);
      return undefined;
    }
    const state = newState(nameOf(id ?? props), type);
    return Object.assign(state, { start: Object.assign(state.start, { line: lineOf(node) }, invoked(node)) });
  }

  function define(node: ts.NewExpression, variables: Variables, depth: number): undefined {
    const [, id, props] = node.arguments ?? [];
    const given = properties(props);
    const body = given.get('definitionBody') ?? given.get('definition');
    const chain = body && evaluate(body, variables, depth);
    if (!isChain(chain) || found.has(node)) return;
    found.set(node, { id: nameOf(id), line: lineOf(node), type: /EXPRESS/.test(given.get('stateMachineType')?.getText() ?? '') ? 'EXPRESS' : 'STANDARD', definition: toStatesLanguage(chain.start, fileName), assumptions: [...unknown].map((text) => `${text} is not followed: it is counted as one state.`) });
    unknown.clear();
  }

  function call(node: ts.CallExpression, variables: Variables, depth: number): Value | undefined {
    const target = bare(node.expression);
    const name = ts.isPropertyAccessExpression(target) ? target.name.text : target.getText();
    const own = functions.get(name);
    const receiver = ts.isPropertyAccessExpression(target) ? evaluate(target.expression, variables, depth) : undefined;
    const values = node.arguments.map((argument) => (ts.isSpreadElement(argument) ? undefined : evaluate(argument, variables, depth)));
    if (!isChain(receiver)) return own && depth < deepest ? run(own.body, withParameters(own, values, variables), depth + 1) : link(name, undefined, values.filter(isChain), node);
    return link(name, receiver, takesChains.test(name) ? values.flatMap((value, index) => known(value, node.arguments[index]!)) : [], node);
  }

  /** A chain of another file is one state, and says so; a condition is none. */
  function known(value: Value | undefined, argument: ts.Expression): Chain[] {
    if (isChain(value)) return [value];
    const text = bare(argument).getText();
    if (value || !/\.prefixStates\(|^new \w|\.toSingleState\(/.test(text) || /Condition\b/.test(text)) return [];
    const name = text.replace(/\s+/g, ' ').slice(0, 60);
    unknown.add(name);
    return [newState(name, 'Task')];
  }

  for (const body of entriesOf(source)) run(body, new Map(), 0);
  return [...found.values()];
}

/** Without parentheses, `as`, `satisfies` and `!`. */
function bare(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node) || ts.isSatisfiesExpression(node) ? bare(node.expression) : node;
}

/** The function that a `LambdaInvoke` waits for; one that waits for a token waits for somebody else. */
function invoked({ expression, arguments: [, , props] = [] as unknown as ts.NodeArray<ts.Expression> }: ts.NewExpression): { lambda?: string } {
  const given = properties(props);
  const lambda = given.get('lambdaFunction');
  return lambda && /\bLambdaInvoke$/.test(expression.getText()) && !given.has('integrationPattern') ? { lambda: lambda.getText() } : {};
}

function withParameters(own: ts.SignatureDeclaration, values: readonly (Value | undefined)[], variables: Variables): Variables {
  const inner = new Map(variables);
  own.parameters.forEach(({ name }, index) => {
    const value = values[index];
    if (value) inner.set(name.getText(), value);
    else inner.delete(name.getText());
  });
  return inner;
}

function properties(node: ts.Node | undefined): Map<string, ts.Expression> {
  if (!node || !ts.isObjectLiteralExpression(node)) return new Map();
  return new Map(node.properties.flatMap((property): [string, ts.Expression][] => (ts.isPropertyAssignment(property) ? [[property.name.getText(), property.initializer]] : ts.isShorthandPropertyAssignment(property) ? [[property.name.text, property.name]] : [])));
}

type Named = ts.SignatureDeclaration & { body?: ts.Node };

/** Functions and methods of the file by name. */
function functionsOf(source: ts.SourceFile): Map<string, Named> {
  const functions = new Map<string, Named>();
  const visit = (node: ts.Node): void => {
    if ((ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) && node.name) functions.set(node.name.getText(), node);
    if (ts.isVariableDeclaration(node) && node.initializer && (ts.isArrowFunction(node.initializer) || ts.isFunctionExpression(node.initializer))) functions.set(node.name.getText(), node.initializer);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return functions;
}

/** The file itself, constructors, and every function: what was found by way of another is not found again. */
function entriesOf(source: ts.SourceFile): ts.Node[] {
  const bodies: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) bodies.push(node.body as ts.Node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  const isConstructor = (body: ts.Node) => ts.isConstructorDeclaration(body.parent);
  return [source, ...bodies.filter(isConstructor), ...bodies.filter((body) => !isConstructor(body))];
}
