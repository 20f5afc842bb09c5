import { undirected } from '../words/undirected';

/** A GitHub-flavoured table; the text of each cell is shown as it is. Columns named in `right` hold numbers. */
export function markdownTable(head: string[], rows: string[][], right: number[] = []): string {
  const rule = head.map((_, column) => (right.includes(column) ? '---:' : '---'));
  return [head.map(escapeMarkdown), rule, ...rows.map((row) => row.map(escapeMarkdown))].map((row) => `| ${row.join(' | ')} |\n`).join('');
}

/** Text that reads as itself in Markdown, on one line: no markup, no item of a list, no rule. */
export function escapeMarkdown(text: string): string {
  return undirected(text).replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_{}[\]<>|~#&]/g, '\\$&').replace(/^ ?(?:[+-](?=[ -]|$)|=+ ?$|\d{1,9}(?=[.)](?: |$)))/, (start) => (/\d$/.test(start) ? `${start}\\` : `\\${start.trimStart()}`));
}
