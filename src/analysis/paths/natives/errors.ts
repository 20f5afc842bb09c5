import { Instance, Native, objectOf, type Datum } from '../values/datum';
import { listOf } from '../iterate';
import type { World } from '../world';

/** An object of a built-in class of errors. */
export function makeError(name: string, [message, options]: Datum[]): Instance {
  const error = objectOf({ name, message: message ?? '', stack: '', '@@made': name });
  error.hidden = new Set(['cause', 'errors', 'message', 'name', 'stack']);
  if (options instanceof Instance && options.members.has('cause')) error.members.set('cause', options.members.get('cause'));
  return error;
}

function makeAggregate(world: World, [errors, ...rest]: Datum[]): Instance {
  const error = makeError('AggregateError', rest);
  error.members.set('errors', listOf(world, errors));
  return error;
}

/** `new SuppressedError(error, suppressed, message)`: what disposing of something threw while another error was on its way. */
export function makeSuppressed([thrown, suppressed, ...rest]: Datum[]): Instance {
  const error = makeError('SuppressedError', rest);
  error.members.set('error', thrown).set('suppressed', suppressed);
  return error;
}

/** `new DOMException(message, name)` */
function makeDomException(message: Datum, name: Datum): Instance {
  const error = makeError('DOMException', [message]);
  error.members.set('name', name ?? 'Error').set('code', name === 'AbortError' ? 20 : name === 'TimeoutError' ? 23 : 0);
  return error;
}

/** The built-in classes of errors, by name. */
export const ERRORS: Readonly<Record<string, Native>> = {
  AggregateError: new Native('AggregateError', (world, _self, args) => makeAggregate(world, args), {}, (world, args) => makeAggregate(world, args)),
  DOMException: new Native('DOMException', (_world, _self, [message, name]) => makeDomException(message, name), {}, (_world, [message, name]) => makeDomException(message, name)),
  SuppressedError: new Native('SuppressedError', (_world, _self, args) => makeSuppressed(args), {}, (_world, args) => makeSuppressed(args)),
  ...Object.fromEntries(
  ['Error', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'].map((name) => [name, new Native(name, (_world, _self, args) => makeError(name, args), { captureStackTrace: new Native('captureStackTrace', () => undefined) }, (_world, args) => makeError(name, args))]),
  ),
};
