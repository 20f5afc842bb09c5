import type { TextEdit } from '../../../domain';
import type { ts } from '../../syntax';
import { codeRange } from './code-range';

/** New text for what stands between two offsets. */
export function textEdit(source: ts.SourceFile, file: string, start: number, end: number, text: string): TextEdit {
  return { ...codeRange(source, file, start, end), before: source.text.slice(start, end), text };
}
