import type { CodeRange } from '../../../domain';
import { ts } from '../../syntax';

/** 1-based range of the text between two offsets. */
export function codeRange(source: ts.SourceFile, file: string, start: number, end: number): CodeRange {
  const [from, to] = [source.getLineAndCharacterOfPosition(start), source.getLineAndCharacterOfPosition(end)];
  return { file, line: from.line + 1, column: from.character + 1, endLine: to.line + 1, endColumn: to.character + 1 };
}
