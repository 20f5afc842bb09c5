import type { TextEdit } from '../../../domain';
import { isWithin } from '../../syntax/is-within';
import { ts } from '../../syntax';
import type { AdvisedFile } from '../advisor';
import { declarationOf } from './declaration-of';
import { enclosingFunction } from './is-constant';
import { mentions } from './names';
import { textEdit } from './text-edit';
import { topLevel } from './top-level';
import { usesOf } from './uses-of';

/** The declaration above the function instead of in it, unless the name has a meaning there already. */
export function atModuleLevel(statement: ts.VariableStatement, name: string, { source, file }: AdvisedFile): { edits?: TextEdit[] } {
  const outer = topLevel(statement);
  const isTaken = declarationOf(Object.assign(ts.factory.createIdentifier(name), { parent: enclosingFunction(statement)!.parent })) !== undefined;
  const leading = source.text.slice(statement.getFullStart(), statement.getStart());
  if (isTaken || /\S/.test(leading) || isUsedElsewhere(name, source, statement.parent) || isRunWhileLoading(outer, source) || isInTry(statement)) return {};
  const lineStart = source.text.lastIndexOf('\n', statement.getStart()) + 1;
  const lineEnd = source.text.indexOf('\n', statement.end) + 1 || source.text.length;
  const isAlone = !/\S/.test(source.text.slice(lineStart, statement.getStart())) && !/\S/.test(source.text.slice(statement.end, lineEnd));
  const [start, end] = isAlone ? [lineStart, lineEnd] : [statement.getStart(), statement.end];
  const place = beforeItsComment(outer, source);
  return { edits: [textEdit(source, file, place, place, `${statement.getText()}\n\n`), textEdit(source, file, start, end, '')] };
}

/** A function that the module's own statements above mention may run before what stands above it. */
function isRunWhileLoading(outer: ts.Node, source: ts.SourceFile): boolean {
  const names = ts.isFunctionDeclaration(outer) && outer.name ? new Set([outer.name.text]) : new Set<string>();
  return source.statements.some((statement) => statement.pos < outer.pos && mentions(statement, names));
}

/** What fails while it is made would no longer be caught. */
function isInTry(statement: ts.Statement): boolean {
  for (let at: ts.Node = statement.parent; !ts.isFunctionLike(at) && !ts.isSourceFile(at); at = at.parent) if (ts.isTryStatement(at)) return true;
  return false;
}

/** Offset in front of the comment that belongs to a statement: one without an empty line between. */
function beforeItsComment(outer: ts.Node, { text }: ts.SourceFile): number {
  let place = outer.getStart();
  for (const { pos, end } of (ts.getLeadingCommentRanges(text, outer.getFullStart()) ?? []).toReversed()) {
    if (/\n\s*\n/.test(text.slice(end, place))) break;
    place = pos;
  }
  return place;
}

/** A free name elsewhere in the file would suddenly mean the client. */
function isUsedElsewhere(name: string, source: ts.SourceFile, scope: ts.Node): boolean {
  return usesOf(name, source).some((use) => !isWithin(use, scope) && declarationOf(use) === undefined);
}
