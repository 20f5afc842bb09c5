import { START, type Moment } from './moment';
import { NO_EXITS, addExits, type Exit, type Outcome } from './outcome';
import { reduce, type Case } from './path-pruning';
import type { PromiseTimes } from './promise-times';

/** Iterations of a loop that are followed one by one; those behind are like the last of them. */
const MAX_ITERATIONS = 200;

/** How much later something is in each round than in the round before. */
interface Growth {
  now: number;
  variance: number;
  done: PromiseTimes;
  /** The same at half of the rounds that are followed: of ever more that run at once the last is later by ever less. */
  half?: Growth;
}

/** So many rounds of a loop that may be left early, or that begins what others wait for. `isCut`: paths are no longer told apart, so that one round more is like the one before. */
export function followRounds(which: Case, rounds: number, moments: Moment[], run: (moments: Moment[]) => Outcome, isCut: () => boolean): Outcome {
  let exits: Exit[] | undefined;
  let on = moments;
  let half: Growth | undefined;
  for (let round = 1; round <= Math.min(MAX_ITERATIONS, rounds) && on.length > 0; round++) {
    const outcome = run(on);
    if (rounds > MAX_ITERATIONS && round === MAX_ITERATIONS / 2) half = growthOf(reduce(which, on), reduce(which, outcome.on));
    const isLast = round === MAX_ITERATIONS || (round > 2 && isCut());
    const last = isLast ? furtherRounds(which, on, outcome, rounds - round, half) : outcome;
    exits = addExits(exits, last.exits);
    on = last.on;
    if (isLast) break;
  }
  return { on, exits: exits ?? NO_EXITS };
}

/** The end of a loop behind so many further rounds, each of them like the last one that was followed: it led from `before` to `last`. */
function furtherRounds(which: Case, before: readonly Moment[], last: Outcome, rounds: number, half: Growth | undefined): Outcome {
  const [from, to] = [reduce(which, before), reduce(which, last.on)];
  if (rounds <= 0 || !from || !to) return last;
  const growth = { ...growthOf(from, to), half };
  const goOn = Math.min(1, to.weight / from.weight);
  const on = last.on.map((moment) => ahead(moment, growth, rounds, goOn ** rounds));
  return { on, exits: last.exits.map(({ to: scope, moments }) => ({ to: scope, moments: moments.map((moment) => left(which, moment, growth, rounds, goOn)) })) };
}

/** What leaves in any of the rounds: the first of them is the shortest way out, the last the longest, and ever fewer are left to leave. */
function left(which: Case, moment: Moment, growth: Growth, rounds: number, goOn: number): Moment {
  if (which !== 'likely') return ahead(moment, growth, which === 'low' ? 0 : rounds, 1);
  const leave = 1 - goOn;
  if (leave < 1e-9) return ahead(moment, growth, rounds / 2, rounds + 1);
  const remain = goOn ** (rounds + 1);
  return ahead(moment, growth, goOn / leave - ((rounds + 1) * remain) / (1 - remain), (1 - remain) / leave);
}

function growthOf(from: Moment = START, to: Moment = from): Growth {
  const done = to.done.map((end, rank) => Math.max(0, end - (from.done.get(rank) ?? end)));
  return { now: Math.max(0, to.now - from.now), variance: Math.max(0, to.variance - from.variance), done };
}

/** The same moment some rounds later, where so much of its weight is left. */
function ahead(moment: Moment, growth: Growth, rounds: number, share: number): Moment {
  const done = moment.done.map((end, rank) => end + doneLater(growth, rank, rounds, moment.spread.has(rank)));
  return { now: moment.now + growth.now * rounds, variance: moment.variance + growth.variance * rounds, weight: moment.weight * share, done, spread: moment.spread, taken: moment.taken };
}

/** How much later so many rounds further on is done the promise of a rank: as much in each, or ever less where its time is not fixed and the last of all counts. */
function doneLater({ now, done, half }: Growth, rank: number, rounds: number, isSpread: boolean): number {
  const each = done.get(rank) ?? 0;
  const [lead, leadAtHalf] = [each - now, half ? (half.done.get(rank) ?? 0) - half.now : 0];
  if (!isSpread || lead <= 0 || leadAtHalf <= lead) return each * rounds;
  const power = 1 - Math.log2(leadAtHalf / lead);
  const times = 1 + rounds / MAX_ITERATIONS;
  return now * rounds + lead * MAX_ITERATIONS * (Math.abs(power) < 1e-6 ? Math.log(times) : (times ** power - 1) / power);
}
