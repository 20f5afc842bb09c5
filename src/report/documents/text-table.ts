import Table from 'cli-table3';
import { narrowed } from './narrowed';
import { printable } from '../words/printable';

/** Between two columns. */
const GAP = '  ';

/** A table for a terminal, without colours, of at most `width` characters as far as its words let it. Columns named in `right` hold numbers. */
export function textTable(head: string[], rows: string[][], right: number[] = [], width = Infinity): string {
  const [shownHead = [], ...shown] = narrowed([head, ...rows.map((row) => row.map(printable))], right, width - GAP.length * (head.length - 1));
  const table = new Table({
    head: shownHead,
    colAligns: head.map((_, column) => (right.includes(column) ? 'right' : 'left')),
    style: { 'head': [], 'border': [], 'padding-left': 0, 'padding-right': 0 },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '', top: '', 'top-left': '', 'top-mid': '', 'top-right': '', bottom: '', 'bottom-left': '', 'bottom-mid': '', 'bottom-right': '', left: '', right: '', middle: GAP },
  });
  table.push(...shown);
  return `${table.toString().split('\n').map((row) => row.trimEnd()).join('\n')}\n`;
}
