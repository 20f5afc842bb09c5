import type { JoinMode, Range, Step } from '../../domain';
import { endOf, withBranch, type BegunTogether } from './begun-together';
import { ClosedLengths } from './closed-lengths';
import { followRounds } from './follow-rounds';
import type { Length } from './length';
import { loopLength } from './loop-length';
import { START, allLater, begun, forgetConditions, inArm, joined, later, varianceOf, type Moment } from './moment';
import { NO_EXITS, addExits, everyExit, momentsTo, withoutExits, type Exit, type Exits, type Outcome } from './outcome';
import { MAX_PATHS, PathPruning, reduce, type Case } from './path-pruning';
import type { OrderedStep, StepOrder } from './step-order';
import type { StepTies } from './step-ties';
import type { TimedSteps } from './timed-steps';

/** Runs steps in virtual time on every path at once, keeping only the paths that can still decide the result. */
export class Simulation {
  private readonly lengths: ClosedLengths;
  private readonly paths: PathPruning;
  private readonly order: StepOrder;
  private readonly ties: StepTies;

  constructor(
    private readonly which: Case,
    private readonly timed: TimedSteps,
  ) {
    ({ order: this.order, ties: this.ties } = timed.steps);
    this.paths = new PathPruning(which, this.order);
    this.lengths = new ClosedLengths(which, timed, this.paths, (ordered) => reduce(which, this.paths.apart(() => this.runOpen(ordered, [START])).on));
  }

  /** Of the whole handler. */
  total(): Length {
    const { on, exits } = this.run(this.order.root, [START]);
    return reduce(this.which, [...on, ...everyExit(exits)]) ?? START;
  }

  private run(ordered: OrderedStep, moments: Moment[]): Outcome {
    if (moments.length === 0) return { on: moments, exits: NO_EXITS };
    this.paths.spend(moments);
    const length = this.lengthOf(ordered);
    return length ? { on: allLater(moments, length.now, length.variance), exits: NO_EXITS } : this.runOpen(ordered, moments);
  }

  /** Length of a step that begins nothing others wait for, waits for nothing begun before, and leaves nowhere early; of any that has others in it where time is up. */
  private lengthOf(ordered: OrderedStep): Length | undefined {
    return this.ties.of(ordered).isClosed || (this.paths.isExhausted && ordered.inner.length > 0) ? this.lengths.of(ordered) : undefined;
  }

  private runOpen(ordered: OrderedStep, moments: Moment[]): Outcome {
    const { step } = ordered;
    switch (step.kind) {
      case 'call':
        return { on: this.call(this.timed.latencies[step.call], moments), exits: NO_EXITS };
      case 'wait':
        return { on: allLater(moments, step.ms, 0), exits: NO_EXITS };
      case 'sequence':
        return this.sequence(ordered, moments);
      case 'parallel':
        return this.parallel(step, ordered, moments);
      case 'loop':
        return this.loop(step, ordered, moments);
      case 'branch':
        return this.branch(step, ordered, moments);
      case 'exit':
        return { on: [], exits: [{ to: step.to, moments }] };
      case 'scope':
        return this.scope(step, ordered, moments);
      case 'try':
        return this.attempt(step, ordered, moments);
      case 'start':
        return { on: this.start(step, ordered, moments), exits: NO_EXITS };
      case 'join':
        return { on: joined(moments, ordered.ranks, step.mode), exits: NO_EXITS };
    }
  }

  /** Of the moments behind a step, those that can still decide the result. */
  private runMerged(ordered: OrderedStep, moments: Moment[]): Outcome {
    const outcome = this.run(ordered, moments);
    const on = this.paths.merge(outcome.on, ordered);
    return on === outcome.on ? outcome : { on, exits: outcome.exits };
  }

  private call(latency: Range | undefined, moments: Moment[]): Moment[] {
    return latency ? allLater(moments, latency[this.which], this.which === 'likely' ? varianceOf(latency) : 0) : moments;
  }

  private sequence({ inner }: OrderedStep, moments: Moment[]): Outcome {
    let exits: Exit[] | undefined;
    let on = moments;
    for (const step of inner) {
      const outcome = this.runMerged(step, on);
      exits = addExits(exits, outcome.exits);
      on = outcome.on;
      if (on.length === 0) break;
    }
    return { on, exits: exits ?? NO_EXITS };
  }

  private parallel({ mode }: Step & { kind: 'parallel' }, ordered: OrderedStep, moments: Moment[]): Outcome {
    let exits: Exit[] | undefined;
    const on = moments.flatMap((moment) => {
      // Branches that test the same condition go the same way.
      let partly: BegunTogether[] = [{ at: { ...moment, variance: 0 }, ends: [] }];
      for (const branch of ordered.inner) {
        const ways = partly.flatMap(({ at, ends }) => {
          const { on, exits: left } = this.paths.beside(branch, moment.now, () => this.runMerged(branch, [at]));
          exits = addExits(exits, left);
          return on.map((end) => withBranch(moment, ends, end));
        });
        partly = ways.length <= MAX_PATHS ? ways : this.fewer(ways, branch, moment, mode);
      }
      return partly.map((ways) => endOf(ways, mode, moment.variance));
    });
    return { on: this.paths.merge(on, ordered), exits: exits ?? NO_EXITS };
  }

  /** Of too many ways through some branches, those that could decide if they were all. */
  private fewer(ways: BegunTogether[], last: OrderedStep, moment: Moment, mode: JoinMode): BegunTogether[] {
    return this.paths.beside(last, moment.now, () => this.paths.merge(ways.map((way) => endOf(way, mode, 0)), last)).map((end) => withBranch(moment, [], end));
  }

  private loop(step: Step & { kind: 'loop' }, { inner: [body] }: OrderedStep, moments: Moment[]): Outcome {
    const count = step.iterations[this.which];
    const once = this.lengthOf(body!);
    if (!once) return followRounds(this.which, Math.ceil(step.concurrency === 0 ? Math.min(1, count) : count / step.concurrency), moments, (on) => this.runMerged(body!, on), () => this.paths.isCut);
    const all = loopLength(once, count, step.concurrency);
    return { on: allLater(moments, all.now, all.variance), exits: NO_EXITS };
  }

  private branch(step: Step & { kind: 'branch' }, ordered: OrderedStep, moments: Moment[]): Outcome {
    let exits: Exit[] | undefined;
    const on: Moment[] = [];
    for (const moment of moments) {
      for (let index = 0; index < step.arms.length; index++) {
        const begin = inArm(moment, ordered.condition, index, step.arms[index]!.probability);
        if (begin) exits = addExits(exits, this.runInto(on, ordered.inner[index]!, begin));
      }
    }
    return { on: this.paths.merge(on, ordered), exits: exits ?? NO_EXITS };
  }

  /** Adds to `on` what goes on behind a step; what left it early is the answer. */
  private runInto(on: Moment[], ordered: OrderedStep, moment: Moment): Exits {
    this.paths.look(moment);
    const length = this.lengthOf(ordered);
    if (length) {
      on.push(later(moment, length.now, length.variance));
      return NO_EXITS;
    }
    const { on: ends, exits } = this.runOpen(ordered, [moment]);
    for (const end of ends) on.push(end);
    return exits;
  }

  private scope({ id }: Step & { kind: 'scope' }, ordered: OrderedStep, moments: Moment[]): Outcome {
    const { on, exits } = this.run(ordered.inner[0]!, moments);
    const ends = [...on, ...(momentsTo(exits, id) ?? [])].map((moment) => forgetConditions(moment, id));
    return { on: this.paths.merge(ends, ordered), exits: withoutExits(exits, id) };
  }

  private attempt(step: Step & { kind: 'try' }, ordered: OrderedStep, moments: Moment[]): Outcome {
    const body = ordered.inner[0]!;
    const handler = step.handler && ordered.inner[1];
    let { on, exits } = this.run(body, moments);
    const thrown = momentsTo(exits, 0);
    if (handler && thrown) {
      const handled = this.run(handler, this.paths.merge(thrown, body));
      on = [...on, ...handled.on];
      exits = addExits(addExits(undefined, withoutExits(exits, 0)), handled.exits) ?? NO_EXITS;
    }
    if (!step.finalizer) return { on: this.paths.merge(on, ordered), exits };
    return this.finish(ordered.inner.at(-1)!, { on: this.paths.merge(on, handler ?? body), exits });
  }

  /** What is done however a `try` ends. */
  private finish(finalizer: OrderedStep, { on, exits }: Outcome): Outcome {
    const finished = this.run(finalizer, on);
    let after = addExits(undefined, finished.exits);
    for (const { to, moments: left } of exits) {
      const outcome = this.run(finalizer, left);
      after = addExits(addExits(after, [{ to, moments: outcome.on }]), outcome.exits);
    }
    return { on: finished.on, exits: after ?? NO_EXITS };
  }

  /** What is begun runs on by itself; time does not pass for who began it. */
  private start(step: Step & { kind: 'start' }, ordered: OrderedStep, moments: Moment[]): Moment[] {
    if (this.ties.of(ordered).isUnwaited) return moments;
    return this.paths.merge(moments.flatMap((moment) => this.startAt(step, ordered, moment)), ordered);
  }

  private startAt(step: Step & { kind: 'start' }, { inner: [body], end, ranks: [rank] }: OrderedStep, moment: Moment): Moment[] {
    const ends = this.paths.beside(body!, moment.now, () => {
      const { on, exits } = this.run(body!, [moment]);
      return this.paths.merge(exits.length === 0 ? on : [...on, ...everyExit(exits)], body!);
    });
    return ends.map((done) => begun(step, rank!, moment, done, this.paths.pending(done, moment.now, end)));
  }
}
