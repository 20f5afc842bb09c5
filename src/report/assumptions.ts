import type { Assumption, Estimate } from '../domain';

/** What the estimate rests on, each once: what was assumed first, because that is what to check. */
export function assumptions({ options }: Estimate): Assumption[] {
  const once = new Map(options.flatMap((option) => option.assumptions).map((assumption) => [`${assumption.id}\n${assumption.text}`, assumption]));
  const order = ['assumed', 'typed', 'found'];
  return [...once.values()].toSorted((a, b) => order.indexOf(a.origin) - order.indexOf(b.origin));
}
