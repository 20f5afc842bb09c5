import type { Value } from './value';

/** Of `app.http('name', { handler })` and of `new CallbackFunction('name', { callback })`. */
export function functionsOf(arg: Value): Value[] {
  if (arg.type === 'function') return [arg];
  if (arg.type === 'object') return [...arg.members.values()].filter((member) => member.type === 'function');
  if (arg.type === 'array') return arg.items.filter((item) => item.type === 'object').flatMap(functionsOf);
  if (arg.type === 'union') return arg.options.filter((option) => option.type === 'function');
  return [];
}
