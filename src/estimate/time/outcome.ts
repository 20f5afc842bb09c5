import type { Moment } from './moment';

/** Moments that left early for one scope. */
export interface Exit {
  to: number;
  moments: Moment[];
}

/** One for each scope: of few, a list takes less than a map. */
export type Exits = readonly Exit[];

/** Moments that go on after a step, and those that left it early. */
export interface Outcome {
  on: Moment[];
  exits: Exits;
}

/** Of most steps. */
export const NO_EXITS: Exits = [];

/** Adds what left early to what left before, if anything did. */
export function addExits(into: Exit[] | undefined, more: Exits): Exit[] | undefined {
  if (more.length === 0) return into;
  const all = into ?? [];
  for (const { to, moments } of more) {
    const before = momentsTo(all, to);
    if (before) for (const moment of moments) before.push(moment);
    else all.push({ to, moments: moments.slice() });
  }
  return all;
}

/** What left early for a scope, if anything did. */
export function momentsTo(exits: Exits, to: number): Moment[] | undefined {
  for (const exit of exits) if (exit.to === to) return exit.moments;
  return undefined;
}

/** What left early but for those that go to a scope: they have arrived. */
export function withoutExits(exits: Exits, to: number): Exits {
  return momentsTo(exits, to) ? exits.filter((exit) => exit.to !== to) : exits;
}

/** All that left early. */
export function everyExit(exits: Exits): Moment[] {
  return exits.flatMap(({ moments }) => moments);
}
