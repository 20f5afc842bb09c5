/** The last called name of a path: `Pool.new.query()` → `query`. */
export function lastName(path: string): string {
  const names = path.split('.').filter((step) => step !== '()' && step !== 'new');
  return (names.at(-1) ?? '').replace('()', '');
}
