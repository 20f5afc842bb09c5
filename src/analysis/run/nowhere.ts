import type { Position } from '../ir';

/** Of a call that stands in no file: what the program around the project does. */
export const NOWHERE: Position = { line: 1, column: 1 };
