import type { MemoryKey } from './memory-key';
import type { ObjectValue, Value } from '../value';

/** Whether a value may be given again to another caller: it holds nothing of the call that made it but what can be copied, or what that call was given. */
export function isReusable(value: Value, since: number, key: MemoryKey, depth = 0): boolean {
  if (depth > 8) return false;
  if (key.given.has(value)) return true;
  const inner = (part: Value): boolean => isReusable(part, since, key, depth + 1);
  switch (value.type) {
    case 'unknown':
    case 'literal':
      return true;
    case 'library':
      return value.begun === undefined && !value.callbacks && !value.registered && value.args.every((arg) => arg.type !== 'promise' && arg.type !== 'generator' && (arg.type !== 'function' || arg.scope.isShared));
    case 'function':
      return value.scope.isShared && !value.bound && !value.members && (!value.self || isShared(value.self));
    case 'class':
      return value.scope.isShared;
    case 'object':
      return value.born === 0 || (isFresh(value, since) && [...value.members.values()].every(inner));
    case 'array':
      return value.isShared === true || value.born === 0 || (value.items.every(inner) && (!value.rest || inner(value.rest.item)));
    case 'union':
      return value.options.every(inner);
    case 'promise':
      return value.ids.every((id) => id > since || key.promises.has(id)) && inner(value.value);
    default:
      return false;
  }
}

function isFresh(value: ObjectValue, since: number): boolean {
  return value.born !== undefined && value.born > since && !value.getters && !value.lazy;
}

/** Made when its module loaded: the same for every caller. */
function isShared(value: Value): boolean {
  return value.type === 'class' || (value.type === 'object' && value.born === 0);
}
