import { isApp, isDispatch } from '../../io/dispatchers';
import type { Machine } from '../machine';
import { promiseOf } from '../values/promise-of';
import { runRoutes } from './routes';
import { UNKNOWN, type LibraryValue, type Value } from '../values/value';

/** `app.fetch(request, env)`, `serverlessExpress({ app })(event, context)`: what the app was told runs; undefined where the call hands over no request. */
export function dispatch(machine: Machine, call: LibraryValue): Value | undefined {
  if (!isDispatch(call) && !isAdapter(machine, call)) return undefined;
  let hasRoutes = false;
  const steps = machine.capture(() => void (hasRoutes = runRoutes(machine, call, call.args[1] ?? UNKNOWN)));
  if (!hasRoutes) return undefined;
  return promiseOf(machine, steps, UNKNOWN);
}

/** `createHandler(app)(context)`: what a package that we do not know makes of an app is called like a handler. */
function isAdapter(machine: Machine, { library, path, receiver }: LibraryValue): boolean {
  return path.endsWith('()()') && machine.io.isUnknown(library) && receiver?.args.some((arg) => arg.type === 'library' && isApp(arg)) === true;
}
