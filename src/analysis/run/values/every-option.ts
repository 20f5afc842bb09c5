import type { Value } from './value';

/** What the values may be, one after another. Most arms of a branch leave the very same list of options: it is read once, and in a loop, since `flatMap` takes many times as long. */
export function everyOption(values: readonly Value[]): Value[] {
  const all: Value[] = [];
  for (const value of values.length > 2 ? new Set(values) : values) {
    if (value.type !== 'union') all.push(value);
    else for (const option of value.options) all.push(option);
  }
  return all;
}
