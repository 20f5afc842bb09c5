import type { Range } from '../../domain';

/** A range in text: two of the same text are equal. */
export function rangeText({ low, likely, high }: Range): string {
  return `${low},${likely},${high}`;
}
