import type { Section } from './document';
import { printable } from '../words/printable';
import { textTable } from './text-table';

/** Sections for a terminal. */
export function documentText(sections: Section[]): string {
  return sections.map((section) => `${blocks(section).join('\n')}`).join('\n');
}

function blocks({ title, paragraphs = [], table, items = [] }: Section): string[] {
  return [
    ...(title === undefined ? [] : [`${printable(title)}\n${'─'.repeat(title.length)}`]),
    ...paragraphs.map(printable),
    ...(table ? [textTable(table.head, table.rows, table.right).trimEnd()] : []),
    ...items.map((item) => `  • ${printable(item)}`),
    '',
  ];
}
