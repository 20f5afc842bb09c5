import type { Moment } from './moment';

/** Moments that go on after a step, and those that left it early, by the scope they go to. */
export interface Outcome {
  on: Moment[];
  exits: Map<number, Moment[]>;
}

/** Adds what left early to what left before. */
export function addExits(into: Outcome['exits'], more: Outcome['exits']): void {
  for (const [to, moments] of more) {
    const before = into.get(to);
    if (before) before.push(...moments);
    else into.set(to, [...moments]);
  }
}
