import assert from 'node:assert/strict';
import type { TextEdit } from '../../../src/domain';

/** The files with the edits in them, as an editor would make them. */
export function applyEdits(files: Record<string, string>, edits: readonly TextEdit[]): Record<string, string> {
  const changed = { ...files };
  const last = (a: TextEdit, b: TextEdit): number => b.line - a.line || b.column - a.column;
  for (const edit of edits.toSorted(last)) {
    const text = changed[edit.file]!;
    const [start, end] = [offsetOf(text, edit.line, edit.column), offsetOf(text, edit.endLine, edit.endColumn)];
    assert.equal(text.slice(start, end), edit.before, 'the edit is for what stands there');
    changed[edit.file] = text.slice(0, start) + edit.text + text.slice(end);
  }
  return changed;
}

function offsetOf(text: string, line: number, column: number): number {
  return text.split('\n').slice(0, line - 1).reduce((sum, row) => sum + row.length + 1, column - 1);
}
