import type { Diagnostic } from '../../domain';

/** How many functions whose code is not there are named one by one. */
const maxNamed = 10;
const isMissing = ({ severity, message }: Diagnostic): boolean => severity === 'warning' && /\bno (?:source file|exported? )|\bhas no export\b|\bno source with\b/i.test(message);

/** A project that is checked out in part, or not built, misses the code of many functions: the first are named, the others counted in one line. */
export function shortenMissing(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const missing = diagnostics.filter(isMissing);
  const [first, ...others] = missing.slice(maxNamed);
  if (!first || others.length === 0) return [...diagnostics];
  const dropped = new Set(others);
  const message = `${others.length + 1} more functions name a file or an export that is not there, the first in this line. Build or check out the whole project, or correct them.`;
  return diagnostics.flatMap((one) => (one === first ? [{ ...one, message }] : dropped.has(one) ? [] : [one]));
}
