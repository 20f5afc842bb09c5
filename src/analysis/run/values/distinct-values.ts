import { alikeInstances } from './alike-instances';
import { sameValue } from './same-value';
import type { LiteralValue, Value } from './value';

/** A table may have thousands of constants or functions: from so many values on each is looked up, not compared with all others. */
const MANY = 8;

/** Equal values once, in their order. */
export function distinctValues(values: readonly Value[]): Value[] {
  if (values.length > MANY) return lookedUp(values);
  const options: Value[] = [];
  for (const value of values) if (!options.some((known) => isKnown(known, value))) options.push(value);
  return options;
}

function lookedUp(values: readonly Value[]): Value[] {
  const constants = new Set<LiteralValue['value']>();
  const alike = new Map<unknown, Value[]>();
  const options: Value[] = [];
  for (const value of new Set(values)) {
    const part = partOf(value);
    const known = part === undefined ? undefined : alike.get(part);
    if (value.type === 'literal' ? constants.has(value.value) : known?.some((other) => isKnown(other, value))) continue;
    if (value.type === 'literal') constants.add(value.value);
    else if (known) known.push(value);
    else if (part !== undefined) alike.set(part, [value]);
    options.push(value);
  }
  return options;
}

/** Something that all values have in common which are the same as this one; undefined for what is the same as nothing but itself. */
function partOf(value: Value): unknown {
  if (value.type === 'function') return value.fn;
  if (value.type === 'object') return value.cls;
  if (value.type === 'library') return value.path;
  return value.type === 'unknown' ? value.type : undefined;
}

function isKnown(known: Value, value: Value): boolean {
  return known.type === 'object' && value.type === 'object' ? known === value || alikeInstances(known, value) : sameValue(known, value);
}
