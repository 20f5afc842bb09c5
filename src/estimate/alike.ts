import type { HandlerShare } from './traffic/handler-share';

/** Handlers that one is compared with. */
const MOST_COMPARED = 8;

const known = new WeakMap<readonly HandlerShare[], Int32Array>();

/** For each handler the number of the first one that differs from it by its name alone: what is computed for that one holds for it to the last digit. */
export function alike(shares: readonly HandlerShare[]): Int32Array {
  let firsts = known.get(shares);
  if (!firsts) known.set(shares, (firsts = compared(shares)));
  return firsts;
}

function compared(shares: readonly HandlerShare[]): Int32Array {
  const byNumber = new Map<number, number[]>();
  return Int32Array.from(shares, ({ handler: { memoryMiB, profile }, share }, index) => {
    // Whatever differs in these differs; what does not is compared.
    const number = profile.ioWaitMs.likely + profile.cpuMs.likely * 7 + memoryMiB * 13 + share;
    const others = byNumber.get(number) ?? [];
    byNumber.set(number, others);
    const same = others.find((other) => areAlike(shares[other]!, shares[index]!));
    if (same === undefined && others.length < MOST_COMPARED) others.push(index);
    return same ?? index;
  });
}

function areAlike(one: HandlerShare, other: HandlerShare): boolean {
  if (one.share !== other.share || one.rounded !== other.rounded || one.traffic !== other.traffic || one.peakMinute !== other.peakMinute) return false;
  const { id: _id, name: _name, ...first } = one.handler;
  const { id: _otherId, name: _otherName, ...second } = other.handler;
  return isSame(first, second);
}

/** Plain values, in the same order of members. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Object.getPrototypeOf(one) !== Object.getPrototypeOf(other) || one instanceof Map || one instanceof Set) return false;
  const [names, others] = [Object.keys(one), Object.keys(other)];
  return names.length === others.length && names.every((name, index) => name === others[index] && isSame((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]));
}
