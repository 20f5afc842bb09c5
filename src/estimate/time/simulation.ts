import type { JoinMode, Range, Step } from '../../domain';
import { START, forgetConditions, later, stillPending, takenArm, varianceOf, type Moment } from './moment';
import { addExits, type Outcome } from './outcome';
import { MAX_PATHS, PathPruning, reduce, type Case } from './path-pruning';
import { conditionName, isClosed, isUnwaited, repeatedConditions, tiesOf } from './step-ties';
import { together } from './together';

/** Iterations of a loop with early exits that are followed one by one. */
const MAX_ITERATIONS = 200;

/** Runs steps in virtual time on every path at once, keeping only the paths that can still decide the result. */
export class Simulation {
  /** Steps whose length does not depend on what happens around them. */
  private readonly closed = new Map<Step, Moment | undefined>();
  private paths: PathPruning;
  private waitedFor: ReadonlySet<number> = new Set();
  /** Promises of which it matters that they are done, however long ago. */
  private remembered: ReadonlySet<number> = new Set();
  private repeated: ReadonlyMap<string, number> = new Map();

  constructor(
    private readonly which: Case,
    private readonly latencies: readonly Range[],
  ) {
    this.paths = new PathPruning(which, new Set());
  }

  total(step: Step): number {
    const { joined, racing, settling } = tiesOf(step);
    this.waitedFor = joined;
    this.remembered = new Set([...racing, ...settling]);
    this.repeated = repeatedConditions(step);
    this.paths = new PathPruning(this.which, racing);
    const { on, exits } = this.run(step, [START]);
    return reduce(this.which, [...on, ...[...exits.values()].flat()])?.now ?? 0;
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
    const length = isClosed(step, this.waitedFor, this.repeated) ? reduce(this.which, this.runOpen(step, [START]).on) : undefined;
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
        return { on: this.paths.merge(moments.flatMap((moment) => this.start(step, moment))), exits: new Map() };
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
      on = this.paths.merge(outcome.on);
      if (on.length === 0) break;
    }
    return { on, exits };
  }

  private parallel({ branches, mode }: Step & { kind: 'parallel' }, moments: Moment[]): Outcome {
    const exits: Outcome['exits'] = new Map();
    const on = moments.flatMap((moment) => {
      // Branches that test the same condition go the same way.
      let partly: { at: Moment; ends: Moment[] }[] = [{ at: { ...moment, variance: 0 }, ends: [] }];
      for (const branch of branches) {
        partly = partly.flatMap(({ at, ends }) => {
          const outcome = this.run(branch, [at]);
          addExits(exits, outcome.exits);
          return this.paths.merge(outcome.on).map((end) => ({ at: { ...end, now: moment.now, variance: 0 }, ends: [...ends, { ...end, now: end.now - moment.now }] }));
        });
        if (partly.length > MAX_PATHS) partly = partly.slice(0, MAX_PATHS);
      }
      return partly.map(({ at, ends }) => {
        const { mean, variance } = together(this.which, ends, mode);
        return { ...later(moment, mean, variance), done: at.done, taken: at.taken, weight: at.weight };
      });
    });
    return { on: this.paths.merge(on), exits };
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
      on = this.paths.merge(outcome.on);
    }
    return { on, exits };
  }

  private branch(step: Step & { kind: 'branch' }, moments: Moment[]): Outcome {
    const exits: Outcome['exits'] = new Map();
    const on: Moment[] = [];
    const condition = step.condition !== undefined && this.repeated.has(conditionName(step.condition)) ? step.condition : undefined;
    for (const moment of moments) {
      for (const [index, arm] of step.arms.entries()) {
        const taken = takenArm(condition, moment, index);
        if (!taken) continue;
        const weight = taken === moment.taken && condition !== undefined ? moment.weight : moment.weight * arm.probability;
        const outcome = this.run(arm.body, [{ ...moment, taken, weight }]);
        on.push(...outcome.on);
        addExits(exits, outcome.exits);
      }
    }
    return { on: this.paths.merge(on), exits };
  }

  private scope(step: Step & { kind: 'scope' }, moments: Moment[]): Outcome {
    const { on, exits } = this.run(step.body, moments);
    const left = exits.get(step.id) ?? [];
    exits.delete(step.id);
    return { on: this.paths.merge([...on, ...left].map((moment) => forgetConditions(moment, step.id))), exits };
  }

  private attempt(step: Step & { kind: 'try' }, moments: Moment[]): Outcome {
    const { on, exits } = this.run(step.body, moments);
    const thrown = exits.get(0);
    let going = on;
    if (step.handler && thrown) {
      exits.delete(0);
      const handled = this.run(step.handler, this.paths.merge(thrown));
      going = [...on, ...handled.on];
      addExits(exits, handled.exits);
    }
    if (!step.finalizer) return { on: this.paths.merge(going), exits };
    const finished = this.run(step.finalizer, this.paths.merge(going));
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
    if (isUnwaited(step, this.waitedFor)) return [moment];
    const outcome = this.run(step.body, [moment]);
    const ends = this.paths.merge([...outcome.on, ...[...outcome.exits.values()].flat()]);
    return ends.map((end) => {
      const before = end.done.get(step.id);
      const time = before === undefined ? end.now : step.settles ? Math.min(before, end.now) : Math.max(before, end.now);
      return { ...end, now: moment.now, variance: moment.variance, done: stillPending(end.done, moment.now, this.remembered).set(step.id, time) };
    });
  }

  private join(ids: readonly number[], mode: JoinMode, moment: Moment): Moment {
    const times = ids.flatMap((id) => moment.done.get(id) ?? []);
    if (times.length === 0) return moment;
    const time = mode === 'race' ? Math.min(...times) : Math.max(...times);
    return time <= moment.now ? moment : { ...moment, now: time, variance: 0 };
  }
}
