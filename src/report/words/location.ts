import type { CodeRange } from '../../domain';

/** A place that a click opens. Lines and columns are 1-based. */
export interface Location {
  file: string;
  line: number;
  column: number;
}

/** Where a range begins. */
export function locationOf({ file, line, column }: CodeRange): Location {
  return { file, line, column };
}
