/** Target of a subpath in `exports` or `imports`: the first string that a condition leads to. */
export function exportTarget(table: unknown, subpath: string): string | undefined {
  if (typeof table === 'string') return subpath === '.' ? table : undefined;
  if (typeof table !== 'object' || table === null) return undefined;
  const entries = Object.entries(table as Record<string, unknown>);
  const isConditions = entries.every(([key]) => !key.startsWith('.') && !key.startsWith('#'));
  if (isConditions) return subpath === '.' ? firstString(table, '') : undefined;
  for (const [pattern, target] of entries) {
    const rest = matchStar(pattern, subpath);
    if (rest !== undefined) return firstString(target, rest);
  }
  return undefined;
}

function firstString(target: unknown, rest: string): string | undefined {
  if (typeof target === 'string') return target.replace('*', rest);
  if (typeof target !== 'object' || target === null) return undefined;
  const conditions = target as Record<string, unknown>;
  for (const condition of ['source', 'development', 'node', 'import', 'require', 'default', 'types', ...Object.keys(conditions)]) {
    const found = firstString(conditions[condition], rest);
    if (found) return found;
  }
  return undefined;
}

/** What `*` of a pattern stands for in a specifier; undefined where it does not fit. */
export function matchStar(pattern: string, specifier: string): string | undefined {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === specifier ? '' : undefined;
  const [before, after] = [pattern.slice(0, star), pattern.slice(star + 1)];
  const matches = specifier.startsWith(before) && specifier.endsWith(after) && specifier.length >= pattern.length - 1;
  return matches ? specifier.slice(before.length, specifier.length - after.length) : undefined;
}
