import type { CallSite } from '../../run/call-site';
import { callKey } from '../../run/steps/awaited-call';

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
  // Of a race nobody knows who comes first.
  return a === b || a.how === 'begin' || (a.order <= b.order && isFound(a, b, ({ how }) => how !== 'race'));
}

/** Whether `b` came about after `a` on this path, also as what won a race. */
export function standsOn(b: Mark, a: Mark): boolean {
  return isFound(a, b, () => true);
}

/** Whether `a` is among the moments that `b` follows. */
function isFound(a: Mark, b: Mark, isFollowed: (mark: Mark) => boolean): boolean {
  const seen = new Set<Mark>();
  const pending = [b];
  for (let at = pending.pop(); at && seen.size < MAX_SEARCH; at = pending.pop()) {
    if (at === a) return true;
    if (at.order < a.order || seen.has(at)) continue;
    seen.add(at);
    if (isFollowed(at)) pending.push(...at.after);
  }
  return false;
}

/** Whether `a` is never later than `b`, also because what leads to it is a part of what leads to `b`: two calls of the same kind take as long as each other. */
export function neverLater(a: Mark, b: Mark): boolean {
  if (precedes(a, b)) return true;
  const [before, after] = [chainOf(a), chainOf(b)];
  if (before.fixedMs > after.fixedMs || (before.base !== after.base && !precedes(before.base, after.base))) return false;
  for (const [call, count] of before.calls) if (count > (after.calls.get(call) ?? 0)) return false;
  return true;
}

interface Chain {
  /** Where the calls begin that follow one another. */
  base: Mark;
  calls: Map<string, number>;
  fixedMs: number;
}

function chainOf(mark: Mark): Chain {
  const calls = new Map<string, number>();
  let base = mark;
  let fixedMs = 0;
  while (base.how === 'call') {
    const call = base.call!;
    if (call.fixedMs !== undefined) fixedMs += call.fixedMs;
    else {
      const key = callKey(call);
      calls.set(key, (calls.get(key) ?? 0) + 1);
    }
    base = base.after[0]!;
  }
  return { base, calls, fixedMs };
}
