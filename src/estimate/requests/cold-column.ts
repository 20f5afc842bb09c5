import type { Architecture } from '../../domain';

/** Columns of what does not grow in proportion to the requests. */
export const coldColumn = {
  initGbSeconds: { x86_64: 0, arm64: 1 }, provisionedGbSeconds: { x86_64: 2, arm64: 3 }, coldStarts: 4, restoredGb: 5,
} as const satisfies Record<string, number | Record<Architecture, number>>;

/** Nothing in each column. */
export function emptyRow(): number[] {
  return [0, 0, 0, 0, 0, 0];
}
