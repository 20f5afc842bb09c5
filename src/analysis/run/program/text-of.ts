import type { Value } from '../values/value';

/** A text that the code fixes. */
export function textOf(value: Value | undefined): string | undefined {
  return value?.type === 'literal' && typeof value.value === 'string' ? value.value : undefined;
}
