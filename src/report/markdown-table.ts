/** A GitHub-flavoured table; the text of each cell is shown as it is. Columns named in `right` hold numbers. */
export function markdownTable(head: string[], rows: string[][], right: number[] = []): string {
  const rule = head.map((_, column) => (right.includes(column) ? '---:' : '---'));
  return [head.map(escapeMarkdown), rule, ...rows.map((row) => row.map(escapeMarkdown))].map((row) => `| ${row.join(' | ')} |\n`).join('');
}

/** Text that reads as itself in Markdown, on one line. */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_{}[\]<>|~#&]/g, '\\$&');
}
