import { undirected } from './undirected';

/** Without the characters that move a terminal's cursor, colour it, end its line or turn the direction of what follows. */
export function printable(text: string): string {
  return undirected(text).replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, '\ufffd');
}
