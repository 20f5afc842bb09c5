import type { Section } from './document';
import { escapeMarkdown, markdownTable } from './markdown-table';

/** Sections as GitHub-flavoured Markdown, for a pull request or a wiki. */
export function documentMarkdown(sections: Section[]): string {
  return sections.flatMap(blocks).join('\n');
}

function blocks({ title, paragraphs = [], table, items = [] }: Section): string[] {
  return [
    ...(title === undefined ? [] : [`## ${escapeMarkdown(title)}\n`]),
    ...paragraphs.map((paragraph) => `${escapeMarkdown(paragraph)}\n`),
    ...(table ? [markdownTable(table.head, table.rows, table.right)] : []),
    ...(items.length ? [`${items.map((item) => `- ${escapeMarkdown(item)}`).join('\n')}\n`] : []),
  ];
}
