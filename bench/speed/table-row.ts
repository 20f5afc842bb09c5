import type { Row } from './row';

/** Widths of the columns that figures stand in: rows are printed one by one, before the next is known. */
const WIDTHS = [3, 66, 11, 12, 5];

/** What stands above the rows. */
export const tableHead = [line(['', 'what', 'figure', 'target', '', 'made of']), line([...WIDTHS, 7].map((width) => '-'.repeat(width)))].join('\n');

/** A row of a Markdown table. */
export function tableRow({ id, what, figure, target, isMet, from }: Row): string {
  return line([id, what, figure, target, isMet === undefined ? '' : isMet ? 'ok' : 'SHORT', from ?? '']);
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell, column) => cell.padEnd(WIDTHS[column] ?? 0)).join(' | ')} |`;
}
