import type { JoinMode, Range, Step } from '../domain';
import { expectedMax } from './expected-max';

type Case = 'low' | 'likely' | 'high';

/** A moment on one path: the time so far in ms, when the promises begun on it are done, and which way its conditions went. */
interface Moment {
  now: number;
  /** Of `now`, ms². Only of the likely case. */
  variance: number;
  weight: number;
  done: ReadonlyMap<number, number>;
  taken: ReadonlyMap<string, boolean>;
}

/** Moments that go on after a step, and those that left it early, by the scope they go to. */
interface Outcome {
  on: Moment[];
  exits: Map<number, Moment[]>;
}

const START: Moment = { now: 0, variance: 0, weight: 1, done: new Map(), taken: new Map() };
/** Paths that are told apart; beyond, the earliest (or latest, or mean) of them stands for all. */
const MAX_PATHS = 64;
/** Iterations of a loop with early exits that are followed one by one. */
const MAX_ITERATIONS = 200;

/** Waiting time of steps in ms: the shortest path, the expectation, the longest path. `latencies` are those of the calls, by number. */
export function waitOf(step: Step, latencies: readonly Range[]): Range {
  const low = new Simulation('low', latencies).total(step);
  const high = Math.max(low, new Simulation('high', latencies).total(step));
  const likely = new Simulation('likely', latencies).total(step);
  return { low, likely: Math.min(high, Math.max(low, likely)), high };
}

class Simulation {
  /** Steps whose length does not depend on what happens around them. */
  private readonly closed = new Map<Step, Moment | undefined>();
  /** Promises that some race waits for. */
  private racing: ReadonlySet<number> = new Set();

  constructor(
    private readonly which: Case,
    private readonly latencies: readonly Range[],
  ) {}

  total(step: Step): number {
    this.racing = tiesOf(step).racing;
    const { on, exits } = this.run(step, [START]);
    return this.reduce([...on, ...[...exits.values()].flat()])?.now ?? 0;
  }

  private run(step: Step, moments: Moment[]): Outcome {
    if (moments.length === 0) return { on: [], exits: new Map() };
    const length = this.lengthOf(step);
    if (length) return { on: moments.map((moment) => later(moment, length.now, length.variance)), exits: new Map() };
    return this.runOpen(step, moments);
  }

  /** Length of a step that begins nothing others wait for, waits for nothing begun before, and leaves nowhere early. */
  private lengthOf(step: Step): Moment | undefined {
    if (this.closed.has(step)) return this.closed.get(step);
    const length = isClosed(step) ? this.reduce(this.runOpen(step, [START]).on) : undefined;
    this.closed.set(step, length);
    return length;
  }

  private runOpen(step: Step, moments: Moment[]): Outcome {
    switch (step.kind) {
      case 'call':
        return { on: moments.map((moment) => this.call(moment, this.latencies[step.call])), exits: new Map() };
      case 'wait':
        return { on: moments.map((moment) => later(moment, step.ms, 0)), exits: new Map() };
      case 'sequence':
        return this.sequence(step.steps, moments);
      case 'parallel':
        return this.parallel(step, moments);
      case 'loop':
        return this.loop(step, moments);
      case 'branch':
        return this.branch(step, moments);
      case 'exit':
        return { on: [], exits: new Map([[step.to, moments]]) };
      case 'scope':
        return this.scope(step, moments);
      case 'try':
        return this.attempt(step, moments);
      case 'start':
        return { on: this.merge(moments.flatMap((moment) => this.start(step, moment))), exits: new Map() };
      case 'join':
        return { on: moments.map((moment) => this.join(step.ids, step.mode, moment)), exits: new Map() };
    }
  }

  private call(moment: Moment, latency: Range | undefined): Moment {
    return latency ? later(moment, latency[this.which], this.which === 'likely' ? varianceOf(latency) : 0) : moment;
  }

  private sequence(steps: readonly Step[], moments: Moment[]): Outcome {
    const exits: Outcome['exits'] = new Map();
    let on = moments;
    for (const step of steps) {
      const outcome = this.run(step, on);
      addExits(exits, outcome.exits);
      on = this.merge(outcome.on);
      if (on.length === 0) break;
    }
    return { on, exits };
  }

  private parallel({ branches, mode }: Step & { kind: 'parallel' }, moments: Moment[]): Outcome {
    const exits: Outcome['exits'] = new Map();
    const on = moments.flatMap((moment) => {
      // Branches that test the same condition go the same way.
      let partly: { at: Moment; ends: Moment[] }[] = [{ at: { ...moment, now: 0, variance: 0 }, ends: [] }];
      for (const branch of branches) {
        partly = partly.flatMap(({ at, ends }) => {
          const outcome = this.run(branch, [at]);
          for (const [to, left] of outcome.exits) addExits(exits, new Map([[to, left.map((end) => ({ ...end, now: end.now + moment.now }))]]));
          return this.merge(outcome.on).map((end) => ({ at: { ...end, now: 0, variance: 0 }, ends: [...ends, end] }));
        });
        if (partly.length > MAX_PATHS) partly = partly.slice(0, MAX_PATHS);
      }
      return partly.map(({ at, ends }) => {
        const { mean, variance } = this.together(ends, mode);
        return { ...later(moment, mean, variance), done: at.done, taken: at.taken, weight: at.weight };
      });
    });
    return { on: this.merge(on), exits };
  }

  /** The end of several that run at once: the last of them, or the first. */
  private together(ends: readonly Moment[], mode: JoinMode): { mean: number; variance: number } {
    const times = ends.map((end) => end.now);
    if (mode === 'race') return { mean: Math.min(...times), variance: 0 };
    const isFixed = this.which !== 'likely' || ends.every((end) => end.variance === 0);
    if (isFixed) return { mean: Math.max(...times), variance: 0 };
    return expectedMax(ends.map(({ now, variance }) => ({ mean: now, variance })));
  }

  private loop(step: Step & { kind: 'loop' }, moments: Moment[]): Outcome {
    const count = step.iterations[this.which];
    const rounds = step.concurrency === 0 ? Math.min(1, count) : count / step.concurrency;
    const once = this.lengthOf(step.body);
    if (once) {
      const times = step.concurrency > 1 ? Math.ceil(rounds) : rounds;
      return { on: moments.map((moment) => later(moment, once.now * times, once.variance * times)), exits: new Map() };
    }
    const exits: Outcome['exits'] = new Map();
    let on = moments;
    for (let round = 0; round < Math.min(MAX_ITERATIONS, Math.ceil(rounds)); round++) {
      const outcome = this.run(step.body, on);
      addExits(exits, outcome.exits);
      on = this.merge(outcome.on);
    }
    return { on, exits };
  }

  private branch(step: Step & { kind: 'branch' }, moments: Moment[]): Outcome {
    const exits: Outcome['exits'] = new Map();
    const on: Moment[] = [];
    for (const moment of moments) {
      for (const [index, arm] of step.arms.entries()) {
        const taken = takenArm(step, moment, index);
        if (!taken) continue;
        const weight = taken === moment.taken && step.condition !== undefined ? moment.weight : moment.weight * arm.probability;
        const outcome = this.run(arm.body, [{ ...moment, taken, weight }]);
        on.push(...outcome.on);
        addExits(exits, outcome.exits);
      }
    }
    return { on: this.merge(on), exits };
  }

  private scope(step: Step & { kind: 'scope' }, moments: Moment[]): Outcome {
    const { on, exits } = this.run(step.body, moments);
    const left = exits.get(step.id) ?? [];
    exits.delete(step.id);
    return { on: this.merge([...on, ...left].map((moment) => forgetConditions(moment, step.id))), exits };
  }

  private attempt(step: Step & { kind: 'try' }, moments: Moment[]): Outcome {
    const { on, exits } = this.run(step.body, moments);
    const thrown = exits.get(0);
    let going = on;
    if (step.handler && thrown) {
      exits.delete(0);
      const handled = this.run(step.handler, this.merge(thrown));
      going = [...on, ...handled.on];
      addExits(exits, handled.exits);
    }
    if (!step.finalizer) return { on: this.merge(going), exits };
    const finished = this.run(step.finalizer, this.merge(going));
    const after: Outcome['exits'] = new Map(finished.exits);
    for (const [to, left] of exits) {
      const outcome = this.run(step.finalizer, left);
      addExits(after, new Map([[to, outcome.on]]));
      addExits(after, outcome.exits);
    }
    return { on: finished.on, exits: after };
  }

  /** What is begun runs on by itself; time does not pass for who began it. */
  private start(step: Step & { kind: 'start' }, moment: Moment): Moment[] {
    const outcome = this.run(step.body, [moment]);
    const ends = this.merge([...outcome.on, ...[...outcome.exits.values()].flat()]);
    const before = moment.done.get(step.id) ?? 0;
    return ends.map((end) => ({ ...end, now: moment.now, variance: moment.variance, done: new Map(end.done).set(step.id, Math.max(before, end.now)) }));
  }

  private join(ids: readonly number[], mode: JoinMode, moment: Moment): Moment {
    const times = ids.flatMap((id) => moment.done.get(id) ?? []);
    if (times.length === 0) return moment;
    const time = mode === 'race' ? Math.min(...times) : Math.max(...times);
    return time <= moment.now ? moment : { ...moment, now: time, variance: 0 };
  }

  /** One moment for several: the earliest, the latest, or the mean. */
  private reduce(moments: readonly Moment[]): Moment | undefined {
    const [first] = moments;
    if (!first || moments.length === 1) return first;
    if (this.which === 'low') return moments.reduce((best, moment) => (moment.now < best.now ? moment : best));
    if (this.which === 'high') return moments.reduce((best, moment) => (moment.now > best.now ? moment : best));
    return mean(moments);
  }

  /** Keeps only the moments that can still decide the result. */
  private merge(moments: Moment[]): Moment[] {
    if (moments.length <= 1) return moments;
    if (this.which === 'likely') return [...groupByTaken(moments).values()].map(mean);
    const kept: Moment[] = [];
    for (const moment of moments) {
      if (kept.some((other) => this.decides(other, moment))) continue;
      for (let index = kept.length - 1; index >= 0; index--) if (this.decides(moment, kept[index]!)) kept.splice(index, 1);
      kept.push(moment);
    }
    return kept.length <= MAX_PATHS ? kept : [this.bound(kept)];
  }

  /** Whatever follows, `a` ends no later (low) or no earlier (high) than `b`. */
  private decides(a: Moment, b: Moment): boolean {
    const isBetter = (x: number, y: number): boolean => (this.which === 'low' ? x <= y : x >= y);
    if (!isBetter(a.now, b.now) || !sameTaken(a.taken, b.taken)) return false;
    // Who takes part in a race matters: an absent one never wins.
    for (const id of this.racing) if (a.done.has(id) !== b.done.has(id)) return false;
    for (const id of new Set([...a.done.keys(), ...b.done.keys()])) {
      const [x, y] = [Math.max(a.now, a.done.get(id) ?? 0), Math.max(b.now, b.done.get(id) ?? 0)];
      if (!isBetter(x, y)) return false;
    }
    return true;
  }

  private bound(moments: readonly Moment[]): Moment {
    const pick = this.which === 'low' ? Math.min : Math.max;
    const ids = new Set(moments.flatMap((moment) => [...moment.done.keys()]));
    const done = new Map([...ids].map((id) => [id, pick(...moments.map((moment) => moment.done.get(id) ?? 0))]));
    return { ...START, now: pick(...moments.map((moment) => moment.now)), done };
  }
}

function later(moment: Moment, ms: number, variance: number): Moment {
  return ms === 0 && variance === 0 ? moment : { ...moment, now: moment.now + ms, variance: moment.variance + variance };
}

/** Variance of a lognormal latency with this mean and these 10th and 90th percentiles, ms². */
function varianceOf({ low, likely, high }: Range): number {
  if (low <= 0 || high <= low) return 0;
  const sigma = Math.log(high / low) / (2 * 1.28155);
  return likely ** 2 * Math.expm1(sigma ** 2);
}

function addExits(into: Outcome['exits'], more: Outcome['exits']): void {
  for (const [to, moments] of more) into.set(to, [...(into.get(to) ?? []), ...moments]);
}

/** The conditions after taking an arm; undefined where an earlier test of the same condition went the other way. */
function takenArm(step: Step & { kind: 'branch' }, moment: Moment, index: number): Moment['taken'] | undefined {
  if (step.condition === undefined || step.arms.length !== 2) return moment.taken;
  const isOpposite = step.condition.startsWith('!');
  const name = isOpposite ? step.condition.slice(1) : step.condition;
  const value = (index === 0) !== isOpposite;
  const before = moment.taken.get(name);
  if (before !== undefined) return before === value ? moment.taken : undefined;
  return new Map(moment.taken).set(name, value);
}

function mean(moments: readonly Moment[]): Moment {
  const [first] = moments;
  if (!first || moments.length === 1) return first ?? START;
  const weight = moments.reduce((sum, moment) => sum + moment.weight, 0);
  const average = (pick: (moment: Moment) => number): number => moments.reduce((sum, moment) => sum + pick(moment) * moment.weight, 0) / (weight || 1);
  const now = average((moment) => moment.now);
  const variance = average((moment) => moment.variance + moment.now ** 2) - now ** 2;
  const ids = new Set(moments.flatMap((moment) => [...moment.done.keys()]));
  const done = new Map([...ids].map((id) => [id, average((moment) => Math.max(moment.now, moment.done.get(id) ?? 0))]));
  return { ...first, now, variance: Math.max(0, variance), weight, done };
}

function groupByTaken(moments: readonly Moment[]): Map<string, Moment[]> {
  const groups = new Map<string, Moment[]>();
  for (const moment of moments) {
    const key = [...moment.taken].map(([name, value]) => `${name}=${value}`).sort().join('&');
    groups.set(key, [...(groups.get(key) ?? []), moment]);
  }
  return groups;
}

/** Leaving a function ends what was known of its values: another call has others. */
function forgetConditions(moment: Moment, callId: number): Moment {
  const prefix = `${callId}:`;
  const rest = [...moment.taken].filter(([name]) => !name.startsWith(prefix));
  return rest.length === moment.taken.size ? moment : { ...moment, taken: new Map(rest) };
}

function sameTaken(a: Moment['taken'], b: Moment['taken']): boolean {
  return a.size === b.size && [...a].every(([name, value]) => b.get(name) === value);
}

/** What a step has to do with the steps around it. */
interface Ties {
  exits: Set<number>;
  started: Set<number>;
  joined: Set<number>;
  racing: Set<number>;
  conditions: Set<string>;
}

const knownTies = new WeakMap<Step, Ties>();

/** Nothing outside it can change how long it takes. A promise that it begins and that others wait for keeps it open: whoever waits stands outside. */
function isClosed(step: Step): boolean {
  const { exits, started, joined, conditions } = tiesOf(step);
  if (exits.size > 0 || conditions.size > 0) return false;
  return [...joined].every((id) => started.has(id)) && started.size === [...started].filter((id) => joined.has(id)).length;
}

function tiesOf(step: Step): Ties {
  const known = knownTies.get(step);
  if (known) return known;
  const ties: Ties = { exits: new Set(), started: new Set(), joined: new Set(), racing: new Set(), conditions: new Set() };
  for (const inner of childrenOf(step)) {
    const other = tiesOf(inner);
    for (const name of ['exits', 'started', 'joined', 'racing'] as const) for (const id of other[name]) ties[name].add(id);
    for (const condition of other.conditions) ties.conditions.add(condition);
  }
  if (step.kind === 'exit') ties.exits.add(step.to);
  if (step.kind === 'start') ties.started.add(step.id);
  if (step.kind === 'join') for (const id of step.ids) ties.joined.add(id);
  if (step.kind === 'join' && step.mode === 'race') for (const id of step.ids) ties.racing.add(id);
  if (step.kind === 'branch' && step.condition !== undefined) ties.conditions.add(step.condition);
  if (step.kind === 'scope') {
    ties.exits.delete(step.id);
    for (const condition of ties.conditions) if (condition.replace(/^!/, '').startsWith(`${step.id}:`)) ties.conditions.delete(condition);
  }
  if (step.kind === 'try' && step.handler && !tiesOf(step.handler).exits.has(0)) ties.exits.delete(0);
  knownTies.set(step, ties);
  return ties;
}

function childrenOf(step: Step): Step[] {
  switch (step.kind) {
    case 'sequence':
      return step.steps;
    case 'parallel':
      return step.branches;
    case 'branch':
      return step.arms.map((arm) => arm.body);
    case 'loop':
    case 'scope':
    case 'start':
      return [step.body];
    case 'try':
      return [step.body, ...(step.handler ? [step.handler] : []), ...(step.finalizer ? [step.finalizer] : [])];
    default:
      return [];
  }
}
