import { isOfModule } from './is-of-module';
import type { Scope } from '../scope';
import { everyItem } from '../values/every-item';
import type { LiteralValue, Value } from '../values/value';

/** Looks at each text in a value that is kept as it is: it is given as it is to whom the run is told, who must have been given the same. */
export function lookInto(...values: Value[]): void {
  if (values.every(isDone)) return;
  const seen = new Set<Value | Scope>();
  const pending = [...values];
  for (let value = pending.pop(); value; value = pending.pop()) {
    if (isDone(value) || seen.has(value)) continue;
    seen.add(value);
    pending.push(...partsOf(value, seen));
  }
}

/** Whether nothing is in it that has yet to be looked at. */
function isDone(value: Value): boolean {
  switch (value.type) {
    case 'unknown':
    case 'class':
      return true;
    case 'literal':
      return look(value);
    case 'function':
      return value.scope.isShared && !value.self && !value.bound;
    case 'library':
    case 'object':
    case 'array':
      return isOfModule(value.born);
    default:
      return false;
  }
}

/** Who asks a text for its value has looked at it. */
function look({ value }: LiteralValue): true {
  void value;
  return true;
}

function partsOf(value: Value, seen: Set<Value | Scope>): readonly Value[] {
  switch (value.type) {
    case 'union':
      return value.options;
    case 'promise':
      return [value.value];
    case 'native':
      return value.of ? [value.of] : [];
    case 'library':
      return [...value.args, ...(value.callbacks ?? []), ...(value.put?.values() ?? []), ...(value.registered ?? []).flatMap(({ steps, app }) => (app ? [...steps, app] : steps)), ...[value.queued, value.receiver].filter((each) => each !== undefined)];
    case 'object':
      return [...value.members.values(), ...(value.base ? [value.base] : [])];
    case 'array':
      return everyItem(value);
    case 'function':
      return [...(value.bound ?? []), ...(value.self ? [value.self] : []), ...variablesOf(value.scope, seen)];
    default:
      return [];
  }
}

function variablesOf(inner: Scope, seen: Set<Value | Scope>): Value[] {
  const found: Value[] = [];
  for (let at: Scope | undefined = inner; at && !at.isShared && !seen.has(at); at = at.parent) {
    seen.add(at);
    for (const [, value] of at.declared) found.push(value);
    found.push(...(at.args ?? []));
  }
  return found;
}
