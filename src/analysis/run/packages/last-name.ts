/** The last called name of a path: `Pool.new.query()` → `query`. */
export function lastName(path: string): string {
  for (let end = path.length; end > 0; ) {
    const at = path.lastIndexOf('.', end - 1);
    const step = path.slice(at + 1, end);
    if (step !== '()' && step !== 'new') return step.replace('()', '');
    end = at;
  }
  return '';
}
