import { Instance, Native, objectOf, type Datum } from '../datum';

/** An object of a built-in class of errors. */
export function makeError(name: string, [message, options]: Datum[]): Instance {
  const error = objectOf({ name, message: message ?? '', stack: '', '@@made': name });
  if (options instanceof Instance && options.members.has('cause')) error.members.set('cause', options.members.get('cause'));
  return error;
}

/** The built-in classes of errors, by name. */
export const ERRORS: Readonly<Record<string, Native>> = Object.fromEntries(
  ['Error', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'].map((name) => [name, new Native(name, (_world, _self, args) => makeError(name, args), { captureStackTrace: new Native('captureStackTrace', () => undefined) }, (_world, args) => makeError(name, args))]),
);
