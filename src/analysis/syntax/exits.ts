import type { Statement } from '../ir';

/** Whether control leaves the statements by their last one. */
export function exits(statements: readonly Statement[]): boolean {
  const kind = statements.at(-1)?.kind;
  return kind === 'return' || kind === 'throw' || kind === 'break' || kind === 'continue';
}
