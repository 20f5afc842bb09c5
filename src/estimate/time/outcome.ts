import type { Moment } from './moment';

/** Moments that left early, by the scope they go to. */
export type Exits = ReadonlyMap<number, Moment[]>;

/** Moments that go on after a step, and those that left it early. */
export interface Outcome {
  on: Moment[];
  exits: Exits;
}

/** Of most steps. */
export const NO_EXITS: Exits = new Map();

/** Adds what left early to what left before, if anything did. */
export function addExits(into: Map<number, Moment[]> | undefined, more: Exits): Map<number, Moment[]> | undefined {
  if (more.size === 0) return into;
  const all = into ?? new Map<number, Moment[]>();
  for (const [to, moments] of more) {
    const before = all.get(to);
    if (before) for (const moment of moments) before.push(moment);
    else all.set(to, [...moments]);
  }
  return all;
}

/** What left early but for those that go to a scope: they have arrived. */
export function withoutExits(exits: Exits, to: number): Exits {
  if (!exits.has(to)) return exits;
  const others = new Map(exits);
  others.delete(to);
  return others;
}
