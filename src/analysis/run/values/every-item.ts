import type { ArrayValue, Value } from './value';

/** All that a list may hold: its items, and what stands for those of which only the number is estimated. */
export function everyItem({ items, rest }: Pick<ArrayValue, 'items' | 'rest'>): Value[] {
  return rest ? [...items, rest.item] : [...items];
}
