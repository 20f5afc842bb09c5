/** Steps that a pattern may take on a text. */
const MOST_STEPS = 1e6;

/** Whether trying a project's pattern on a text surely ends soon: no group is repeated, and what repeats or is one of several is so little that even the worst text is quick. */
export function isQuickPattern(source: string, length: number): boolean {
  const plain = source.replace(/\\./g, 'x').replace(/\[[^\][]*\]/g, 'x');
  if (/\\[1-9k]/.test(source) || /\)(?:[*+]|\{\d)/.test(plain)) return false;
  const repeats = plain.match(/[*+]|\{\d+,/g)?.length ?? 0;
  const options = plain.match(/(?<!\()[?|]/g)?.length ?? 0;
  return (length + 1) ** (repeats + 1) * 2 ** options <= MOST_STEPS;
}
