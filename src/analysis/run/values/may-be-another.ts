import type { Value } from './value';

/** Whether a builder's place may be taken by something that is known and asks nobody: `await (id ? db.select() : null)`. What was not made at all, or nothing is known of, says nothing: `db?.select()`. */
export function mayBeAnother(options: readonly Value[]): boolean {
  // What was begun where it was chosen is counted there.
  if (options.some((option) => option.type === 'library' && option.begun !== undefined)) return false;
  const others = options.filter(({ type }) => type !== 'library');
  return others.some((other) => other.type !== 'literal' || other.value !== undefined) && !others.some(({ type }) => type === 'unknown');
}
