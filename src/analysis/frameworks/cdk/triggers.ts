import { scheduledTraffic } from '../../config/schedule';
import { asObject } from '../../config/parse-config';
import { evaluateExpression, type Place } from '../../static/evaluate-expression';
import { localInitializer } from '../../static/library-path';
import { ts } from '../../syntax';
import type { FrontDoor, ScheduledTraffic, Trigger } from '../../../domain';
import type { HandlerDeclaration, StaticValue } from '../framework';

type Found = Pick<HandlerDeclaration, 'trigger' | 'frontDoor' | 'schedule'>;

/** Constructs and methods that connect something with a function. */
const connections: [RegExp, Trigger, FrontDoor][] = [
  [/^WebSocketLambda/, 'http', 'websocket'],
  [/^HttpLambda|^LambdaProxyIntegration$/, 'http', 'http-api'],
  [/^(?:LambdaIntegration|LambdaRestApi)$/, 'http', 'rest-api'],
  [/^addFunctionUrl$|^FunctionUrl$|^FunctionUrlOrigin$/, 'http', 'function-url'],
  [/^LambdaTarget$/, 'http', 'alb'],
  [/^(?:Sqs|Sns|Kinesis|ManagedKafka|SelfManagedKafka)(?:Dlq)?EventSource|^LambdaSubscription$/, 'pubsub', 'none'],
  [/^(?:Dynamo|S3)\w*EventSource|^LambdaDestination$|^addEventNotification$/, 'datasource', 'none'],
  [/^LambdaFunction$|^LambdaInvoke$/, 'pubsub', 'none'],
];

/** What calls a function: where its variable stands in the same file. */
export function readTriggers({ place, source }: { place: Place; source: ts.SourceFile }, construct: ts.NewExpression): Found {
  const name = variableOf(construct);
  const found = name === undefined ? [] : usesOf(source, name).filter((use) => mayRun(place, use)).flatMap((use) => connectionOf(place, use));
  const schedule = found.find((one) => one.schedule !== undefined)?.schedule;
  return { ...(found.find((one) => one.trigger === 'http') ?? found[0] ?? { trigger: 'other', frontDoor: 'none' }), schedule };
}

/** `fn` of `const fn = new …`, `this.fn` of `this.fn = new …`. */
function variableOf(construct: ts.NewExpression): string | undefined {
  const parent = construct.parent;
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) return parent.name.text;
  return ts.isBinaryExpression(parent) && parent.right === construct ? parent.left.getText() : undefined;
}

function usesOf(source: ts.SourceFile, name: string): ts.Node[] {
  const uses: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isIdentifier(node) || ts.isPropertyAccessExpression(node)) && node.getText() === name) uses.push(node);
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return uses;
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
    if (ts.isNewExpression(at.parent)) return scheduleOf(place, at.parent);
    const receiver = ts.isCallExpression(at.parent) && ts.isPropertyAccessExpression(at.parent.expression) ? at.parent.expression.expression : undefined;
    const made = receiver && ts.isIdentifier(receiver) ? localInitializer(receiver) : undefined;
    if (made && ts.isNewExpression(made)) return scheduleOf(place, made);
  }
  return undefined;
}

function scheduleOf(place: Place, rule: ts.NewExpression): ScheduledTraffic | undefined {
  const props = rule.arguments?.find((argument) => ts.isObjectLiteralExpression(argument));
  const property = props && ts.isObjectLiteralExpression(props) ? props.properties.find((one) => one.name?.getText() === 'schedule') : undefined;
  const schedule = property && ts.isPropertyAssignment(property) && ts.isCallExpression(property.initializer) ? property.initializer : undefined;
  const [argument] = schedule?.arguments ?? [];
  if (!schedule || !argument) return undefined;
  const value = evaluateExpression(place, argument);
  const how = schedule.expression.getText().split('.').at(-1);
  if (how === 'rate' && typeof value === 'number') return scheduledTraffic(`rate(${value / 60} minutes)`);
  if (how === 'cron') return scheduledTraffic(cronText(asObject(value) ?? {}));
  return typeof value === 'string' ? scheduledTraffic(value) : undefined;
}

/** https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_events.CronOptions.html */
function cronText(options: Record<string, StaticValue>): string {
  const field = (name: string, otherwise: string): string => (options[name] === undefined ? otherwise : String(options[name]));
  const weekDay = options.weekDay === undefined ? undefined : String(options.weekDay);
  return `cron(${field('minute', '*')} ${field('hour', '*')} ${field('day', weekDay === undefined ? '*' : '?')} ${field('month', '*')} ${weekDay ?? '?'} ${field('year', '*')})`;
}
