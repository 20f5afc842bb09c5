import type { TextEdit } from '../../domain';
import { ts } from '../syntax';
import type { AdvisedFile } from './advisor';
import type { ReadGroup, ReadStatement } from './reads/read-group';
import { textEdit } from './syntax/text-edit';
import { indentBefore } from './syntax/indent-before';

/** Characters of a line that people read without scrolling. */
const LINE_LENGTH = 100;

/** `const [a, b] = await Promise.all([first, second]);`. Comments stay with the call that they stand at. Undefined where one would lose its place. */
export function atOnce(group: ReadGroup, { source, file }: AdvisedFile): TextEdit | undefined {
  const [first, last] = [group.reads[0]!, group.reads.at(-1)!];
  const [start, end] = [first.statement.getStart(), last.statement.end];
  if (group.movable.some((statement) => /\S/.test(textBefore(statement, source.text))) || group.reads.some((read) => hasCommentWithin(read, source.text))) return undefined;
  const indent = indentBefore(source.text, start);
  const moved = group.movable.map((statement) => `${statement.getText()}\n${indent}`).join('');
  return textEdit(source, file, start, end, moved + together(group.reads.map((read, index) => withComments(read, index, group, source.text)), indent));
}

/** A read with the comments around it. */
interface Commented extends ReadStatement {
  /** On lines of their own above it. */
  above: string[];
  /** Behind it on its line. */
  behind: string;
}

function withComments(read: ReadStatement, index: number, { reads, movable }: ReadGroup, text: string): Commented {
  const all = [...reads.map(({ statement }) => statement), ...movable].toSorted((a, b) => a.pos - b.pos);
  const next = all[all.indexOf(read.statement) + 1];
  const [, ...above] = index === 0 ? [] : textBefore(read.statement, text).split('\n');
  const [behind = ''] = next ? textBefore(next, text).split('\n') : [];
  return { ...read, above: above.map((line) => line.trim()).filter(Boolean), behind: behind.trim() };
}

/** Between its pattern, its type, `await` and the call. */
function hasCommentWithin({ statement, declaration, awaited }: ReadStatement, text: string): boolean {
  const { name, type } = declaration;
  const between = [text.slice(statement.getStart(), name.getStart()), text.slice(name.end, (type ?? name).getStart()), text.slice((type ?? name).end, awaited.getStart()), text.slice(awaited.end, statement.end)];
  return between.some((one) => /\/[/*]/.test(one));
}

/** Space and comments between a statement and what comes before it. */
function textBefore(statement: ts.Statement, text: string): string {
  return text.slice(statement.getFullStart(), statement.getStart());
}

function together(reads: readonly Commented[], indent: string): string {
  const names = reads.map(({ declaration }) => declaration.name.getText());
  const types = reads.flatMap(({ declaration }) => declaration.type?.getText() ?? []);
  const type = types.length > 0 ? `: [${types.join(', ')}]` : '';
  const end = reads.at(-1)!.statement.getText().endsWith(';') ? ';' : '';
  const line = `const [${names.join(', ')}]${type} = await Promise.all([${reads.map(begun).join(', ')}])${end}`;
  const isPlain = reads.every(({ above, behind }) => above.length === 0 && behind === '');
  if (isPlain && line.length <= LINE_LENGTH && !line.includes('\n')) return line;
  const step = indent.includes('\t') ? '\t' : '  ';
  const list = reads.map((read) => {
    const { above, behind } = read;
    const call = begun(read);
    // The lines of a template are part of its text.
    const lines = [...above, `${call.includes('`') ? call : call.replaceAll('\n', `\n${step}`)},${behind && ` ${behind}`}`];
    return lines.map((one) => `${indent}${step}${one}\n`).join('');
  });
  return `const [${names.join(', ')}]${type} = await Promise.all([\n${list.join('')}${indent}])${end}`;
}

/** The call alone, or a function around it that goes on when it is answered. */
function begun({ awaited, value }: ReadStatement): string {
  return ts.isAwaitExpression(value) ? awaited.getText() : `(async () => ${value.getText()})()`;
}
