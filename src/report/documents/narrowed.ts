import { wrapped } from '../words/wrapped';

/** Rows of a table whose columns of text take more lines, so that all columns together are at most so many characters wide as far as their words let them. */
export function narrowed(rows: string[][], right: number[], width: number): string[][] {
  const all = rows[0]!.map((_, column) => rows.map((row) => row[column] ?? ''));
  const widths = all.map((cells) => longest(cells));
  const least = all.map((cells, column) => (right.includes(column) ? widths[column]! : longest(cells.flatMap((cell) => cell.split(' ')))));
  for (let excess = widths.reduce((sum, one) => sum + one, 0) - width; excess > 0; excess--) {
    const widest = widths.reduce((found, one, column) => (one > least[column]! && one > (widths[found] ?? 0) ? column : found), -1);
    if (widest < 0) break;
    widths[widest]!--;
  }
  return rows.map((row) => row.map((cell, column) => wrapped(cell, widths[column]!).join('\n')));
}

const longest = (texts: string[]): number => texts.reduce((most, { length }) => Math.max(most, length), 0);
