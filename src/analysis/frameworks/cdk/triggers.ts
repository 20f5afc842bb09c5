import { decidingOf } from '../../config/parse/deciding-of';
import { evaluateExpression } from '../../static/evaluate-expression';
import type { Place } from '../../static/place';
import { localInitializer } from '../../static/library-path';
import { ts } from '../../syntax';
import type { ScheduledTraffic } from '../../../domain';
import type { HandlerDeclaration, StaticValue } from '../../framework';
import { connections } from './connections';
import { scheduleOf } from './schedule-of';

type Found = Pick<HandlerDeclaration, 'trigger' | 'frontDoor' | 'schedule'>;

/** A file of constructs. */
interface Placed {
  place: Place;
  source: ts.SourceFile;
}

/** What calls a function: where its variable stands in the same file, and in the project's own constructs that it is handed to. */
export function readTriggers({ place, source }: Placed, construct: ts.NewExpression, places: readonly Placed[]): Found {
  const name = variableOf(construct);
  const uses = name === undefined ? [] : usesOf(source, name).filter((use) => mayRun(place, use));
  const here = uses.flatMap((use) => connectionOf(place, use));
  const found = here.length > 0 ? here : uses.flatMap((use) => withinConstruct(use, places));
  return decidingOf(found) ?? { trigger: 'other', frontDoor: 'none' };
}

/** `new Endpoints(this, 'Endpoints', { list: fn })`: where the class `Endpoints` uses `props.list`. */
function withinConstruct(use: ts.Node, places: readonly Placed[]): Found[] {
  const property = use.parent;
  const construct = property.parent?.parent;
  if ((!ts.isPropertyAssignment(property) && !ts.isShorthandPropertyAssignment(property)) || !construct || !ts.isNewExpression(construct)) return [];
  const className = construct.expression.getText().split('.').at(-1);
  for (const { place, source } of places) {
    const declared = source.statements.filter(ts.isClassDeclaration).find((one) => one.name?.text === className);
    const props = declared?.members.find(ts.isConstructorDeclaration)?.parameters.at(-1)?.name.getText();
    if (declared && props !== undefined) return usesOf(declared, `${props}.${property.name.getText()}`).filter((one) => mayRun(place, one)).flatMap((one) => connectionOf(place, one));
  }
  return [];
}

/** `fn` of `const fn = new …`, `this.fn` of `this.fn = new …`. */
function variableOf(construct: ts.NewExpression): string | undefined {
  const parent = construct.parent;
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) return parent.name.text;
  return ts.isBinaryExpression(parent) && parent.right === construct ? parent.left.getText() : undefined;
}

function usesOf(within: ts.Node, name: string): ts.Node[] {
  const uses: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isIdentifier(node) || ts.isPropertyAccessExpression(node)) && node.getText() === name && !isOnlyName(node)) uses.push(node);
    else ts.forEachChild(node, visit);
  };
  visit(within);
  return uses;
}

/** `list` of `{ list: fn }` and of `props.list`: a member's name, which has nothing to do with a variable of that name. */
function isOnlyName(node: ts.Node): boolean {
  return (ts.isPropertyAssignment(node.parent) || ts.isPropertyAccessExpression(node.parent)) && node.parent.name === node;
}

/** False below an `if` whose condition the caller's values exclude: `if (path && method)` for a construct that was given no path. */
function mayRun(place: Place, use: ts.Node): boolean {
  for (let at: ts.Node = use; at.parent && !ts.isClassLike(at.parent); at = at.parent) {
    if (ts.isIfStatement(at.parent) && at.parent.thenStatement === at && !operandsOf(at.parent.expression).every((operand) => isOpen(evaluateExpression(place, operand)))) return false;
  }
  return true;
}

function operandsOf(condition: ts.Expression): ts.Expression[] {
  if (ts.isParenthesizedExpression(condition)) return operandsOf(condition.expression);
  return ts.isBinaryExpression(condition) && condition.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken ? [...operandsOf(condition.left), ...operandsOf(condition.right)] : [condition];
}

function isOpen(value: StaticValue): boolean {
  return value !== undefined && value !== null && value !== false && value !== '';
}

function connectionOf(place: Place, use: ts.Node): Found[] {
  for (let at: ts.Node = use; at.parent && !ts.isStatement(at); at = at.parent) {
    if (!ts.isCallExpression(at.parent) && !ts.isNewExpression(at.parent)) continue;
    const name = at.parent.expression.getText().split('.').at(-1) ?? '';
    const added = name === 'addEventSource' ? at.parent.arguments?.[0] : undefined;
    const kind = added && ts.isNewExpression(added) ? (added.expression.getText().split('.').at(-1) ?? '') : name;
    const [, trigger, frontDoor] = connections.find(([pattern]) => pattern.test(kind)) ?? [];
    if (trigger === undefined || frontDoor === undefined) continue;
    const schedule = kind === 'LambdaFunction' ? scheduleAround(place, at.parent) : undefined;
    return [{ trigger: schedule === undefined ? trigger : 'timer', frontDoor, schedule }];
  }
  return [];
}

/** Of `new Rule(this, id, { schedule, targets: [target] })` and of `rule.addTarget(target)`. */
function scheduleAround(place: Place, target: ts.Node): ScheduledTraffic | undefined {
  for (let at = target; at.parent; at = at.parent) {
    if (ts.isNewExpression(at.parent)) return scheduleOfRule(place, at.parent);
    const receiver = ts.isCallExpression(at.parent) && ts.isPropertyAccessExpression(at.parent.expression) ? at.parent.expression.expression : undefined;
    const made = receiver && ts.isIdentifier(receiver) ? localInitializer(receiver) : undefined;
    if (made && ts.isNewExpression(made)) return scheduleOfRule(place, made);
  }
  return undefined;
}

function scheduleOfRule(place: Place, rule: ts.NewExpression): ScheduledTraffic | undefined {
  const props = rule.arguments?.find((argument) => ts.isObjectLiteralExpression(argument));
  const property = props && ts.isObjectLiteralExpression(props) ? props.properties.find((one) => one.name?.getText() === 'schedule') : undefined;
  const schedule = property && ts.isPropertyAssignment(property) && ts.isCallExpression(property.initializer) ? property.initializer : undefined;
  const [argument] = schedule?.arguments ?? [];
  if (!schedule || !argument) return undefined;
  return scheduleOf(schedule.expression.getText().split('.').at(-1) ?? '', evaluateExpression(place, argument));
}
