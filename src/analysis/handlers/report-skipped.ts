import type { Diagnostic } from '../../domain';
import type { Skipped } from '../framework';

/** How many functions a message names one by one. */
const maxNames = 3;

/** One line for all functions that a framework declares and that are not read: how many, on which runtimes, and where the first stands. */
export function reportSkipped(told: readonly Skipped[], report: (diagnostic: Diagnostic) => void): void {
  // Read twice, as the program runs and as it stands, it is one function.
  const skipped = [...new Map(told.map((one) => [`${one.file}:${one.line} ${one.name}`, one])).values()];
  const [first] = skipped;
  if (!first) return;
  const names = skipped.slice(0, maxNames).map(({ name }) => name).join(', ');
  const more = skipped.length > maxNames ? `, and ${skipped.length - maxNames} more` : '';
  const runtimes = [...new Set(skipped.map(({ runtime }) => runtime))].sort().join(', ');
  const what = skipped.length === 1 ? `Function ${names} is` : `${skipped.length} functions (${names}${more}) are`;
  report({ file: first.file, line: first.line, severity: 'information', message: `${what} not read: ${runtimes}. The figures leave out what these cost.` });
}
