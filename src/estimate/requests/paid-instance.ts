/** From when on an idle instance is paid: from the beginning of its activity (a step, a least time), or from the end of its last request (until it sleeps). */
export type PaidFrom = 'begin' | 'end';

/** Chance that the instance that begins beyond n requests has none and is paid all the same. `exactly`: P(N = n), `atMost`: P(N ≤ n), of the requests in progress; `further`: see paid-instances.ts. */
export function paidInstance(exactly: number, atMost: number, further: number, from: PaidFrom): number {
  const come = (further * exactly) / atMost;
  return from === 'end' ? -atMost * Math.expm1(-come) : (atMost * come) / (1 + come);
}
