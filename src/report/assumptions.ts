import type { Assumption, Estimate } from '../domain';
import { everyAssumption } from './every-assumption';

export interface Assumptions {
  /** Of the whole project. */
  general: Assumption[];
  /** Of one handler each: there may be hundreds. */
  ofHandlers: Assumption[];
}

/** What the estimate rests on, each once: what was assumed first, because that is what to check. */
export function assumptions({ handlers, ...estimate }: Pick<Estimate, 'assumptions' | 'options'> & { handlers: { id: string }[] }): Assumptions {
  const once = new Map(everyAssumption(estimate).map((assumption) => [`${assumption.id}\n${assumption.text}`, assumption]));
  const order = ['assumed', 'typed', 'found'];
  const sorted = [...once.values()].toSorted((a, b) => order.indexOf(a.origin) - order.indexOf(b.origin));
  const ids = new Set(handlers.map(({ id }) => id));
  const isOfHandler = ({ id }: Assumption) => ids.has(id.slice(id.indexOf(' ') + 1));
  return { general: sorted.filter((assumption) => !isOfHandler(assumption)), ofHandlers: sorted.filter(isOfHandler) };
}
