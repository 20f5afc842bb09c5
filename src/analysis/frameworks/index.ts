import type { Framework } from './framework';

/** Every known framework; the first that declares a handler wins, so configuration comes before guesses from code. */
export const frameworks: readonly Framework[] = [];
