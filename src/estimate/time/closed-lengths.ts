import { KnownByKey } from '../known-by-key';
import type { Length } from './length';
import type { Case, PathPruning } from './path-pruning';
import type { OrderedStep } from './step-order';
import type { TimedSteps } from './timed-steps';

/** Smaller steps are run faster than compared with others. */
const LEAST_COMPARED = 8;

interface KnownLength extends Length {
  /** That running it took. */
  looks: number;
}

/** Of all handlers. */
const known = new KnownByKey<Partial<Record<Case, KnownLength>>>();

/** Lengths of the closed steps of one handler: each is run once, and not at all where a step of another handler is like it. */
export class ClosedLengths {
  /** By the step's number. */
  private readonly lengths: (Length | undefined)[];
  /** Size of the smallest step around that was compared with others; its parts are compared from half of it on, so that none is compared often. */
  private compared = Infinity;

  constructor(
    private readonly which: Case,
    private readonly timed: TimedSteps,
    private readonly paths: PathPruning,
    private readonly run: (ordered: OrderedStep) => Length | undefined,
  ) {
    this.lengths = new Array<Length | undefined>(timed.steps.order.root.end + 1);
  }

  /** Undefined where a step never comes to its end. */
  of(ordered: OrderedStep): Length | undefined {
    return (this.lengths[ordered.begin] ??= this.knownOrRun(ordered));
  }

  private knownOrRun(ordered: OrderedStep): Length | undefined {
    const size = ordered.end - ordered.begin;
    const key = size >= LEAST_COMPARED && size <= this.compared / 2 && ordered !== this.timed.steps.order.root ? this.timed.keyOf(ordered) : '';
    if (key === '') return this.run(ordered);
    // It counts like running it, so that a handler takes as long whichever others were run before.
    const kept = known.get(key)?.[this.which];
    if (kept && this.paths.take(kept.looks)) return kept;
    const [before, { looks }] = [this.compared, this.paths];
    this.compared = size;
    const length = this.run(ordered);
    this.compared = before;
    if (length && !this.paths.isCut) known.set(key, { ...known.get(key), [this.which]: { now: length.now, variance: length.variance, looks: this.paths.looks - looks } });
    return length;
  }
}
