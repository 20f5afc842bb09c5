import { isRegistration } from '../../io/dispatchers';
import type { Machine } from '../machine';
import type { LibraryPath, Value } from '../values/value';
import { functionsListed } from '../values/functions-listed';
import { routeClass } from './route-class';
import { wrappedFunctions } from './wrapped-functions';

/** What was handed over is a function only behind what a package made of it, or in a list. */
export function functionsBehind(machine: Machine, call: LibraryPath, args: readonly Value[]): Value[] {
  // A chain of routes that is mounted is an app: `app.route('/orders', new Hono().get('/', list))`.
  if (isRegistration(call)) return args.flatMap((arg) => (arg.type === 'library' && isRegistration(arg) ? [] : [...wrappedFunctions(arg), ...routeClass(arg)]));
  return machine.io.isUnknown(call.library) ? args.flatMap((arg) => [...functionsListed(arg), ...wrappedFunctions(arg)]) : [];
}
