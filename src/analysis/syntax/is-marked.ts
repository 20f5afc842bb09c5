/** True when a line has `hosting-cost-ignore` (or `hosting-cost-ignore-next-line`) in a comment. */
export function isMarked(line: string): boolean {
  return [...line.matchAll(/\bhosting-cost-ignore\b/g)].slice(-1).some(({ index }) => /\/\/|\/\*|#/.test(line.slice(0, index)));
}
