import type { CallSite } from '../../run/call-site';

/** A moment on a path: after a call, or when the last or the first of several has come. Each stands on earlier ones. */
export interface Mark {
  /** Later ones are greater. */
  order: number;
  /** With the latencies assumed while following, in ms. */
  ms: number;
  /** The moments that it follows; none = the request's begin. Who lost a race comes to it later. */
  after: Mark[];
  how: 'begin' | 'call' | 'all' | 'race';
  call?: CallSite;
}

const MAX_SEARCH = 300;

/** Whether `a` is never later than `b`, whatever the calls take. False where that would take long to tell. */
export function precedes(a: Mark, b: Mark): boolean {
  if (a === b || a.how === 'begin') return true;
  if (a.order > b.order) return false;
  const seen = new Set<Mark>();
  const pending = [b];
  for (let at = pending.pop(); at && seen.size < MAX_SEARCH; at = pending.pop()) {
    if (at === a) return true;
    if (at.order < a.order || seen.has(at)) continue;
    seen.add(at);
    // Of a race nobody knows who comes first.
    if (at.how !== 'race') pending.push(...at.after);
  }
  return false;
}
