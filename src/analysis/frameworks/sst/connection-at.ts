import { localInitializer } from '../../static/library-path';
import { ts } from '../../syntax';
import type { FrontDoor, Trigger } from '../../../domain';
import type { StaticValue } from '../../framework';
import { enclosingCall } from './enclosing-call';

export interface Connection {
  /** Undefined where nothing says what calls the function. */
  trigger?: Trigger;
  frontDoor?: FrontDoor;
  route?: string;
}

/** Component that a handler is given to: https://sst.dev/docs/component/aws/function */
const components: [RegExp, Trigger, FrontDoor][] = [
  [/WebSocket/, 'http', 'websocket'],
  [/ApiGatewayV1|ApiGatewayV1Api/, 'http', 'rest-api'],
  [/ApiGateway|^Api$/, 'http', 'http-api'],
  [/Worker|Auth|Router/, 'http', 'function-url'],
  [/Cron/, 'timer', 'none'],
  [/Bucket|Dynamo|Table/, 'datasource', 'none'],
  [/Queue|Topic|Bus|Kinesis|Realtime|EventBus/, 'pubsub', 'none'],
];

/** Methods of components that are not seen being made, `bus` of `use(Events)`. */
const methods: [RegExp, Trigger, FrontDoor][] = [
  [/^(?:addRoutes?|route\w*)$/, 'http', 'http-api'],
  [/^(?:addNotifications?|notify)$/, 'datasource', 'none'],
  [/^(?:addConsumers?|addRules|addSubscribers|addTargets|subscribe\w*)$/, 'pubsub', 'none'],
];

/** What calls a function that is named, or referred to, at this place: the component it is given to, or the method. `first` is the call's first argument; `inList` where it stands in a list with a schedule of its own. */
export function connectionAt(node: ts.Node, first: StaticValue, inList: boolean): Connection {
  const call = enclosingCall(node);
  const route = routeOf(node, first);
  if (inList) return { trigger: 'timer', frontDoor: 'none', route };
  const component = call ? componentOf(call) : '';
  const [, trigger, frontDoor] = components.find(([pattern]) => pattern.test(component)) ?? (call && methods.find(([pattern]) => pattern.test(methodOf(call)))) ?? [];
  if (trigger !== undefined) return { trigger, frontDoor, route };
  return route === undefined ? {} : { trigger: 'http', frontDoor: route.includes('$') ? 'websocket' : 'http-api', route };
}

/** True for methods that connect a function with their component; others are handed one, too: `table.grantRead(fn)`. */
export function connects(call: ts.CallExpression): boolean {
  return methods.some(([pattern]) => pattern.test(methodOf(call)));
}

/** `Queue` for `new sst.aws.Queue(…)` and for `queue.subscribe(…)` of one. */
function componentOf(call: ts.CallExpression | ts.NewExpression): string {
  if (ts.isNewExpression(call)) return call.expression.getText().split('.').at(-1) ?? '';
  const receiver = ts.isPropertyAccessExpression(call.expression) ? call.expression.expression : undefined;
  const made = receiver && (ts.isIdentifier(receiver) ? localInitializer(receiver) : receiver);
  if (made && ts.isNewExpression(made)) return componentOf(made);
  if (made && ts.isCallExpression(made)) return componentOf(made);
  return receiver ? receiver.getText().replace(/^\w/, (letter) => letter.toUpperCase()) : '';
}

function methodOf(call: ts.CallExpression | ts.NewExpression): string {
  return ts.isCallExpression(call) && ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : '';
}

/** `GET /orders` as the first argument of `route`, or as the key of `routes: { 'GET /orders': '…' }`. */
function routeOf(node: ts.Node, first: StaticValue): string | undefined {
  const isRoute = (text: string): boolean => /^(?:[A-Z]+ \/|\$)/.test(text);
  if (typeof first === 'string' && isRoute(first)) return first;
  for (let at: ts.Node = node; at.parent && !ts.isStatement(at); at = at.parent) if (ts.isPropertyAssignment(at) && ts.isStringLiteralLike(at.name) && isRoute(at.name.text)) return at.name.text;
  return undefined;
}
