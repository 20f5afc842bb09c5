/** `**` + `/*.{a,b}` as VS Code writes globs, into one glob per alternative, as .gitignore writes them. Nested braces too; at most 1,000 results. */
export function expandBraces(glob: string): string[] {
  const results: string[] = [];
  const pending = [glob];
  for (let next = pending.pop(); next !== undefined && results.length < 1000; next = pending.pop()) {
    const inner = /\{([^{}]*)\}/.exec(next);
    if (!inner) results.push(next);
    else for (const choice of (inner[1] ?? '').split(',')) pending.push(next.slice(0, inner.index) + choice + next.slice(inner.index + inner[0].length));
  }
  return results.reverse();
}
