import type { FunctionValue, Value } from './value';

const identities = new WeakMap<object, number>();
let next = 1;

function identity(value: object): number {
  let id = identities.get(value);
  if (id === undefined) identities.set(value, (id = next++));
  return id;
}

/** What a call's steps depend on; undefined where they depend on more than can be compared. */
export function memoryKey(callee: FunctionValue, args: readonly Value[], self: Value | undefined): string | undefined {
  const parts = [`s${identity(callee.scope)}`];
  if (self) parts.push(`t${identity(self)}`);
  for (const arg of args) {
    const part = valueKey(arg);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return parts.join();
}

function valueKey(value: Value): string | undefined {
  switch (value.type) {
    case 'unknown':
      return `?${value.prefix ?? ''}`;
    case 'literal':
      return JSON.stringify(value.value) ?? 'undefined';
    case 'library':
      return value.callbacks || value.registered ? undefined : `${value.library}:${value.path}`;
    case 'object':
      // An event that nobody has written to is as good as unknown.
      return value.open && !value.cls && !value.base && value.members.size === 0 ? '?' : undefined;
    default:
      return undefined;
  }
}
