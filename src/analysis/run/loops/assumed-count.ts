import type { Range } from '../../../domain';

/** Structure that the code does not fix counts once, and up to ten times at the high end. */
export const ASSUMED_COUNT: Range = { low: 1, likely: 1, high: 10 };
