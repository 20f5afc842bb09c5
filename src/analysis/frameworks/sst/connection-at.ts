import { localInitializer } from '../../static/library-path';
import { ts } from '../../syntax';
import type { FrontDoor, Trigger } from '../../../domain';
import type { BatchSource, StaticValue } from '../../framework';
import { connectionOf } from './connection-of';
import { enclosingCall } from './enclosing-call';
import { isRoute } from './is-route';

export interface Connection {
  /** Undefined where nothing says what calls the function. */
  trigger?: Trigger;
  frontDoor?: FrontDoor;
  route?: string;
  batchSource?: BatchSource | undefined;
}

/** What calls a function that is named, or referred to, at this place: the component it is given to, or the method. `first` is the call's first argument; `inList` where it stands in a list with a schedule of its own. */
export function connectionAt(node: ts.Node, first: StaticValue, inList: boolean): Connection {
  const call = enclosingCall(node);
  const route = routeOf(node, first);
  if (inList) return { trigger: 'timer', frontDoor: 'none', route };
  const called = call && connectionOf(componentOf(call), methodOf(call));
  if (called) return { ...called, route };
  return route === undefined ? {} : { trigger: 'http', frontDoor: route.includes('$') ? 'websocket' : 'http-api', route };
}

/** True for methods that connect a function with their component; others are handed one, too: `table.grantRead(fn)`. */
export function connects(call: ts.CallExpression): boolean {
  return connectionOf('', methodOf(call)) !== undefined;
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
  if (typeof first === 'string' && isRoute(first)) return first;
  for (let at: ts.Node = node; at.parent && !ts.isStatement(at); at = at.parent) if (ts.isPropertyAssignment(at) && ts.isStringLiteralLike(at.name) && isRoute(at.name.text)) return at.name.text;
  return undefined;
}
