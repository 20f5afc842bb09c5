import { wrapped } from '../words/wrapped';

/** Rows of a table whose columns of text take more lines, so that all columns together are at most so many characters wide as far as their words let them. */
export function narrowed(rows: string[][], right: number[], width: number): string[][] {
  const all = columnsOf(rows);
  const widths = all.map((cells) => longest(cells));
  const least = leastWidths(all, right);
  for (let excess = sum(widths) - width; excess > 0; excess--) {
    const widest = widths.reduce((found, one, column) => (one > least[column]! && one > (widths[found] ?? 0) ? column : found), -1);
    if (widest < 0) break;
    widths[widest]!--;
  }
  return rows.map((row) => row.map((cell, column) => wrapped(cell, widths[column]!).join('\n')));
}

/** The least characters that all columns of a table take together: numbers and words stay whole. */
export function leastWidth(rows: string[][], right: number[]): number {
  return sum(leastWidths(columnsOf(rows), right));
}

const columnsOf = (rows: string[][]): string[][] => rows[0]!.map((_, column) => rows.map((row) => row[column] ?? ''));
const leastWidths = (columns: string[][], right: number[]): number[] => columns.map((cells, column) => longest(right.includes(column) ? cells : cells.flatMap((cell) => cell.split(' '))));
const longest = (texts: string[]): number => texts.reduce((most, { length }) => Math.max(most, length), 0);
const sum = (widths: number[]): number => widths.reduce((total, one) => total + one, 0);
