import { ts } from '../syntax';
import type { StatementReader } from './statements';

/** Where an exported name stands, 1-based; `length` where it is no identifier. */
export function nameRange(reader: StatementReader, node: ts.Node, length?: number): { line: number; column: number; endColumn: number } {
  const { line, column } = reader.position(node);
  const width = length ?? (ts.isIdentifier(node) ? node.text.length : 1);
  return { line, column, endColumn: column + width };
}
