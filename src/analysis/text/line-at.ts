/** Number of the line, from 1, in which a place of a text stands. */
export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
