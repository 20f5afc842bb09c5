import type { Value } from '../values/value';

const MAX_WRAPPED = 3;

/** `app.get('/', wrap(withMiddleware(handler)))`: what packages made of a function runs it. */
export function wrappedFunctions(arg: Value, depth = 0): Value[] {
  if (arg.type !== 'library' || !arg.path.endsWith('()') || depth > MAX_WRAPPED) return [];
  return arg.callbacks ?? arg.args.flatMap((inner) => wrappedFunctions(inner, depth + 1));
}
