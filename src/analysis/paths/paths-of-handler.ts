import type { Batch } from '../run/steps/batch-of';
import type { TraceStep } from '../run/call-site';
import { Choices, type Beginning } from './choices';
import { isGivenUp } from './is-given-up';
import { Project } from './loaded/path-module';
import type { Mark } from './marks/mark';
import type { Contest, Flip } from './marks/orders';
import { takeNext } from './path-order';
import { runPath } from './run-path';
import { World } from './world';

/** Paths and steps of all paths; a handler with more is left to the abstract run. */
const MAX_PATHS = 512;
const MAX_WORK = 200_000;
const MAX_MARKS = 20_000;

export type Followed = Pick<Project, 'io' | 'modules' | 'onRun' | 'wrapped'> & { batch?: Batch | undefined };

/** The paths of a handler, as they are followed. */
export class PathsOfHandler {
  readonly all: FollowedPath[] = [];
  isBlind = false;
  private readonly budget = { left: MAX_WORK };
  private marks = 0;

  constructor(
    private readonly handler: Followed,
    private readonly file: string,
    private readonly exportName: string,
  ) {}

  /** Follows paths from where they begin, and those that leave them; false where they are too many. */
  follow(pending: Beginning[], most = MAX_PATHS): boolean {
    const { all, budget } = this;
    for (let next = pending.pop(); next; next = takeNext(pending, all.length)) {
      pending.push(...this.followOne(next));
      if (all.length + pending.length > most || this.marks > MAX_MARKS || pending.reduce((sum, { work }) => sum + work, 0) > budget.left) return false;
    }
    return true;
  }

  /** The same of one that may be given up. What is not followed to the end never was, as where it calls something unknown that no path before it did. */
  tryToFollow(beginning: Beginning, most: number): 'followed' | 'given up' | 'too many' {
    const { all, isBlind } = this;
    const before = all.length;
    let outcome: 'followed' | 'given up' | 'too many' = 'given up';
    try {
      if (!this.follow([beginning], most)) outcome = 'too many';
      else if (this.isBlind === isBlind) outcome = 'followed';
    } catch (error) {
      if (!isGivenUp(error)) throw error;
    }
    if (outcome === 'followed') return outcome;
    this.isBlind = isBlind;
    all.splice(before);
    return outcome;
  }

  private followOne({ given, flips }: Beginning): Beginning[] {
    const { modules, io, onRun, wrapped, batch } = this.handler;
    const choices = new Choices(given, this.all.length === 1, this.budget);
    const world = new World(new Project(modules, io, onRun, wrapped), choices, this.budget, flips);
    const body = runPath(world, this.file, this.exportName, batch);
    this.marks += world.marks;
    this.isBlind ||= world.isBlind;
    this.all.push({ taken: choices.taken, probability: choices.probability, isLater: world.isLater, body, flips, contests: world.orders.contests, since: world.begin });
    return choices.others.map((other) => ({ ...other, flips }));
  }
}

export interface FollowedPath {
  /** What was decided on it, in order. */
  taken: readonly number[];
  probability: number;
  isLater: World['isLater'];
  body: TraceStep;
  /** Of what was asked of times, what went another way than with the assumed latencies. */
  flips: readonly Flip[];
  contests: readonly Contest[];
  /** When the request begins whose time counts. */
  since: Mark;
}
