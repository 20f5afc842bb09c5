import type { ObjectValue, Value } from '../value';

/** Whether a value may be given again to another caller: it holds nothing of the call that made it but what can be copied. `given`: what that call was given. */
export function isReusable(value: Value, since: number, given: ReadonlySet<Value>, depth = 0): boolean {
  if (depth > 8) return false;
  const inner = (part: Value): boolean => isReusable(part, since, given, depth + 1);
  switch (value.type) {
    case 'unknown':
    case 'literal':
      return true;
    case 'library':
      return value.begun === undefined && !value.callbacks && !value.registered && value.args.every((arg) => arg.type !== 'promise' && arg.type !== 'generator' && (arg.type !== 'function' || arg.scope.callId === 0));
    case 'function':
      return value.scope.callId === 0 && !value.bound && !value.members && (!value.self || isShared(value.self));
    case 'class':
      return value.scope.callId === 0;
    case 'object':
      return value.born === 0 || (isFresh(value, since, given) && [...value.members.values()].every(inner));
    case 'array':
      return value.isShared === true || (!given.has(value) && value.items.every(inner) && (!value.rest || inner(value.rest.item)));
    case 'union':
      return value.options.every(inner);
    case 'promise':
      return value.ids.length === 0 && inner(value.value);
    default:
      return false;
  }
}

function isFresh(value: ObjectValue, since: number, given: ReadonlySet<Value>): boolean {
  return value.born !== undefined && value.born > since && !given.has(value) && !value.getters && !value.lazy;
}

/** Made when its module loaded: the same for every caller. */
function isShared(value: Value): boolean {
  return value.type === 'class' || (value.type === 'object' && value.born === 0);
}

/** A value for another caller: what it writes into lists and objects does not show in the first. */
export function copyOf(value: Value, born: () => number): Value {
  switch (value.type) {
    case 'library':
      return value.born === 0 ? value : { ...value, born: born() };
    case 'object':
      return value.born === 0 ? value : { ...value, born: born(), members: new Map([...value.members].map(([name, member]) => [name, copyOf(member, born)])) };
    case 'array':
      if (value.isShared) return value;
      return { ...value, ...(value.born !== undefined && { born: born() }), items: value.items.map((item) => copyOf(item, born)), ...(value.rest && { rest: { ...value.rest, item: copyOf(value.rest.item, born) } }) };
    case 'union':
      return { type: 'union', options: value.options.map((option) => copyOf(option, born)) };
    case 'promise':
      return { ...value, value: copyOf(value.value, born) };
    default:
      return value;
  }
}
