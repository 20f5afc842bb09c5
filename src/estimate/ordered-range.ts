import type { Range } from '../domain';

/** A range whose ends enclose what is likely: more waiting can make a request cheaper, when it comes with a new CPU quota. */
export function orderedRange(low: number, likely: number, high: number): Range {
  return { low: Math.min(low, likely, high), likely, high: Math.max(low, likely, high) };
}
