import Table from 'cli-table3';
import { leastWidth, narrowed } from './narrowed';
import { printable } from '../words/printable';
import { wrapped } from '../words/wrapped';

/** Between two columns. */
const GAP = '  ';

/** A table for a terminal, without colours, of at most `width` characters; each row is a list where its columns do not fit beside each other. Columns named in `right` hold numbers. */
export function textTable(head: string[], rows: string[][], right: number[] = [], width = Infinity): string {
  const shownRows = rows.map((row) => row.map(printable));
  const roomForText = width - GAP.length * (head.length - 1);
  if (leastWidth([head, ...shownRows], right) > roomForText) return rowsAsLists(head, shownRows, width);
  const [shownHead = [], ...shown] = narrowed([head, ...shownRows], right, roomForText);
  const table = new Table({
    head: shownHead,
    colAligns: head.map((_, column) => (right.includes(column) ? 'right' : 'left')),
    style: { 'head': [], 'border': [], 'padding-left': 0, 'padding-right': 0 },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '', top: '', 'top-left': '', 'top-mid': '', 'top-right': '', bottom: '', 'bottom-left': '', 'bottom-mid': '', 'bottom-right': '', left: '', right: '', middle: GAP },
  });
  table.push(...shown);
  return `${table.toString().split('\n').map((row) => row.trimEnd()).join('\n')}\n`;
}

/** What a row is about, and below it every other column that says something, by its head: as many of them in a line as fit whole. */
function rowsAsLists(head: string[], rows: string[][], width: number): string {
  const together = (text: string) => (GAP.length + text.length <= width ? text.replaceAll(' ', '\u00a0') : text);
  return rows.flatMap(([about = '', ...cells]) => {
    const said = cells.flatMap((cell, index) => (cell === '' ? [] : [together(`${head[index + 1]}: ${cell}`)]));
    return [...wrapped(about, width), ...(said.length > 0 ? wrapped(`${GAP}${said.join(' · ')}`, width) : [])].map((line) => `${line.replaceAll('\u00a0', ' ')}\n`);
  }).join('');
}
