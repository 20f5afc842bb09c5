import type { Range } from '../domain';

/** A range of which nothing is uncertain. */
export function exactly(value: number): Range {
  return { low: value, likely: value, high: value };
}
