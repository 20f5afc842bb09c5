import type { Section } from './document';
import { printable } from '../words/printable';
import { wrapped } from '../words/wrapped';
import { textTable } from './text-table';

/** Sections for a terminal, which is so many characters wide; without `width`, as in a file, a paragraph is one line. */
export function documentText(sections: Section[], width = Infinity): string {
  return sections.map((section) => `${blocks(section, width).join('\n')}`).join('\n');
}

function blocks({ title, paragraphs = [], table, items = [] }: Section, width: number): string[] {
  const lines = (text: string, indent = '') => wrapped(printable(text), width - indent.length).join(`\n${indent}`);
  return [
    ...(title === undefined ? [] : [`${lines(title)}\n${'─'.repeat(Math.min(title.length, width))}`]),
    ...paragraphs.map((paragraph) => lines(paragraph)),
    ...(table ? [textTable(table.head, table.rows, table.right, width).trimEnd()] : []),
    ...items.map((item) => `  • ${lines(item, '    ')}`),
    '',
  ];
}
