import type { TextEdit } from '../../domain';
import type { AdvisedFile } from './advisor';
import type { ReadGroup, ReadStatement } from './read-group';
import { textEdit } from './text-edit';
import { indentBefore } from './indent-before';

/** Characters of a line that people read without scrolling. */
const LINE_LENGTH = 100;

/** `const [a, b] = await Promise.all([first, second]);`. Undefined where a comment would lose its place. */
export function atOnce(group: ReadGroup, { source, file }: AdvisedFile): TextEdit | undefined {
  const [first, last] = [group.reads[0]!, group.reads.at(-1)!];
  const [start, end] = [first.statement.getStart(), last.statement.end];
  const between = [...group.reads, ...group.movable.map((statement) => ({ statement }))].filter((one) => one !== first);
  if (between.some(({ statement }) => /\S/.test(source.text.slice(statement.getFullStart(), statement.getStart())))) return undefined;
  const indent = indentBefore(source.text, start);
  const moved = group.movable.map((statement) => `${statement.getText()}\n${indent}`).join('');
  return textEdit(source, file, start, end, moved + together(group.reads, indent));
}

function together(reads: readonly ReadStatement[], indent: string): string {
  const names = reads.map(({ declaration }) => declaration.name.getText());
  const types = reads.flatMap(({ declaration }) => declaration.type?.getText() ?? []);
  const type = types.length > 0 ? `: [${types.join(', ')}]` : '';
  const end = reads.at(-1)!.statement.getText().endsWith(';') ? ';' : '';
  const calls = reads.map(({ awaited }) => awaited.getText());
  const line = `const [${names.join(', ')}]${type} = await Promise.all([${calls.join(', ')}])${end}`;
  if (line.length <= LINE_LENGTH && !line.includes('\n')) return line;
  const step = indent.includes('\t') ? '\t' : '  ';
  // The lines of a template are part of its text.
  const list = calls.map((call) => `${indent}${step}${call.includes('`') ? call : call.replaceAll('\n', `\n${step}`)},\n`).join('');
  return `const [${names.join(', ')}]${type} = await Promise.all([\n${list}${indent}])${end}`;
}
