import type { Row } from './row';

/** The rows as a Markdown table, aligned. */
export function printTable(rows: readonly Row[]): void {
  const cells = rows.map(({ id, what, figure, target, isMet, from }) => [id, what, figure, target, isMet === undefined ? '' : isMet ? 'ok' : 'SHORT', from ?? '']);
  const table = [['', 'what', 'figure', 'target', '', 'made of'], ...cells];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string => `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  console.log([line(table[0]!), line(widths.map((width) => '-'.repeat(width))), ...table.slice(1).map(line)].join('\n'));
}
