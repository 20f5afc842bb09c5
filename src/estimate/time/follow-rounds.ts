import type { Moment } from './moment';
import { NO_EXITS, addExits, type Outcome } from './outcome';
import { reduce, type Case } from './path-pruning';

/** Iterations of a loop that are followed one by one; those behind are like the last of them. */
const MAX_ITERATIONS = 200;

/** How much later something is in each round than in the round before. */
interface Growth {
  now: number;
  variance: number;
  done: ReadonlyMap<number, number>;
}

/** So many rounds of a loop that may be left early, or that begins what others wait for. */
export function followRounds(which: Case, rounds: number, moments: Moment[], run: (moments: Moment[]) => Outcome): Outcome {
  let exits: Map<number, Moment[]> | undefined;
  let on = moments;
  for (let round = 1; round <= Math.min(MAX_ITERATIONS, rounds) && on.length > 0; round++) {
    const outcome = run(on);
    const last = round === MAX_ITERATIONS ? furtherRounds(which, on, outcome, rounds - round) : outcome;
    exits = addExits(exits, last.exits);
    on = last.on;
  }
  return { on, exits: exits ?? NO_EXITS };
}

/** The end of a loop behind so many further rounds, each of them like the last one that was followed: it led from `before` to `last`. */
function furtherRounds(which: Case, before: readonly Moment[], last: Outcome, rounds: number): Outcome {
  const [from, to] = [reduce(which, before), reduce(which, last.on)];
  if (rounds <= 0 || !from || !to) return last;
  const growth = growthOf(from, to);
  const goOn = Math.min(1, to.weight / from.weight);
  const on = last.on.map((moment) => ahead(moment, growth, rounds, goOn ** rounds));
  return { on, exits: new Map([...last.exits].map(([id, moments]) => [id, moments.map((moment) => left(which, moment, growth, rounds, goOn))])) };
}

/** What leaves in any of the rounds: the first of them is the shortest way out, the last the longest, and ever fewer are left to leave. */
function left(which: Case, moment: Moment, growth: Growth, rounds: number, goOn: number): Moment {
  if (which !== 'likely') return ahead(moment, growth, which === 'low' ? 0 : rounds, 1);
  const leave = 1 - goOn;
  if (leave < 1e-9) return ahead(moment, growth, rounds / 2, rounds + 1);
  const remain = goOn ** (rounds + 1);
  return ahead(moment, growth, goOn / leave - ((rounds + 1) * remain) / (1 - remain), (1 - remain) / leave);
}

function growthOf(from: Moment, to: Moment): Growth {
  const done = new Map<number, number>();
  for (const [id, end] of to.done) done.set(id, Math.max(0, end - (from.done.get(id) ?? end)));
  return { now: Math.max(0, to.now - from.now), variance: Math.max(0, to.variance - from.variance), done };
}

/** The same moment some rounds later, where so much of its weight is left. */
function ahead(moment: Moment, growth: Growth, rounds: number, share: number): Moment {
  const done = new Map([...moment.done].map(([id, end]) => [id, end + (growth.done.get(id) ?? 0) * rounds]));
  return { now: moment.now + growth.now * rounds, variance: moment.variance + growth.variance * rounds, weight: moment.weight * share, done, spread: moment.spread, taken: moment.taken };
}
