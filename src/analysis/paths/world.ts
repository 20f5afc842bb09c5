import type { CallSite } from '../run/call-site';
import type { Position, Statement } from '../ir';
import type { LibraryValue, Site } from '../run/values/value';
import { Bail } from './bail';
import type { Choices } from './choices';
import type { Datum } from './values/datum';
import { ClockTimes } from './marks/clock-times';
import { FIRST_REQUEST } from './marks/first-request';
import type { Project } from './loaded/path-module';
import { Rounds } from './marks/rounds';
import { lastOf } from './marks/last-of';
import { Tallies } from './marks/tallies';
import type { Mark } from './marks/mark';
import { Orders, type Flip } from './marks/orders';
import { Timers } from './marks/timers';
import type { SimPromise } from './values/sim-promise';
import { isModel } from '../run/models/model-of';

const MAX_DEPTH = 150;

/** One path through a handler, in virtual time: what is due, what comes next, what has been decided. */
export class World {
  private nextOrder = 1;
  now: Mark = { order: 0, ms: 0, after: [], how: 'begin' };
  /** Of the request whose time counts. */
  begin = this.now;
  /** On this path a later request is what counts: it finds what the first one left in the modules. Undefined while nothing was found or left. */
  isLater?: boolean;
  private readonly microtasks: { mark: Mark; run: () => void }[] = [];
  private readonly timers: Timers;
  /** The place that was last called in the project's own files. */
  place: Site = { file: '', line: 1, column: 1, length: 1 };
  depth = 0;
  /** Races that are over, with who has not come yet: with other latencies it might have won. */
  readonly losers: { promise: SimPromise; race: Mark; as?: 'done' | 'failed' }[] = [];
  /** What `AsyncLocalStorage` carries: each await, timer and callback goes on with what there was when it was begun. */
  context?: ReadonlyMap<Datum, Datum>;
  readonly rounds: Rounds;
  readonly orders: Orders;
  readonly clockTimes = new ClockTimes();
  readonly tallies = new Tallies();
  /** Storages that this path carried something in. */
  readonly carried = new Set<Datum>();
  /** What the runtime has under global names. */
  readonly globals = new Map<string, LibraryValue>();
  /** Something unknown was called: it may be I/O that the types or the abstract run know of. */
  isBlind = false;
  /** Of a module that is loading: what it does then costs no request any time. */
  loading?: Statement;

  constructor(
    readonly project: Project,
    readonly choices: Choices,
    /** Parts of the program that may still be looked at, on all paths of a handler. */
    private readonly budget: { left: number },
    flips: readonly Flip[] = [],
  ) {
    this.rounds = new Rounds(choices);
    this.orders = new Orders(flips, choices);
    this.timers = new Timers(this.orders);
  }

  get isLoading(): boolean {
    return this.loading !== undefined;
  }

  /** Moments so far. */
  get marks(): number {
    return this.nextOrder;
  }

  /** A number that no symbol and no moment has yet. */
  nextNumber(): number {
    return this.nextOrder++;
  }

  spend(amount = 1): void {
    this.budget.left -= amount;
    if (this.budget.left < 0) throw new Bail('too long');
  }

  deeper<T>(run: () => T): T {
    if (++this.depth > MAX_DEPTH) throw new Bail('too deep');
    try {
      return run();
    } finally {
      this.depth--;
    }
  }

  /** What requests share is read or changed: the first request of a process, or a later one. */
  meetOthers(): void {
    this.isLater ??= this.choices.choose([1 - FIRST_REQUEST, FIRST_REQUEST]) === 0;
  }

  get wantsLaterRequest(): boolean {
    return this.isLater === true && this.begin.order === 0;
  }

  /** What a request put into members of objects that all requests share: it is there for later ones. */
  readonly left: Datum[] = [];

  /** The later request is under way. */
  get isLaterRequest(): boolean {
    return this.begin.order > 0;
  }

  /** From now on it is the later request's time that counts. */
  beginLaterRequest(): void {
    this.begin = { order: this.nextNumber(), ms: this.now.ms, after: [], how: 'begin' };
    this.now = this.begin;
    this.losers.length = 0;
  }

  /** Where a call stands, for whoever reads the code. */
  at(file: string, position: Position, length: number): void {
    if (isModel(file)) return;
    this.place = { file, line: position.line, column: position.column, length };
    if (this.rounds.now) this.rounds.now.place = `${file}:${position.line}:${position.column}`;
  }

  /** The end of a call that begins now. */
  afterCall(call: CallSite, ms: number): Mark {
    if (this.isLoading) return this.now;
    return { order: this.nextNumber(), ms: this.now.ms + ms, after: [this.now], how: 'call', call };
  }

  /** When all of them have come. */
  whenAll(marks: readonly Mark[]): Mark {
    return lastOf(marks.map((mark) => (mark.order < this.begin.order ? this.begin : mark)), () => this.nextNumber());
  }

  /** When the first of them has come. */
  whenFirst(marks: readonly Mark[]): Mark {
    return { order: this.nextNumber(), ms: Math.min(...marks.map(({ ms }) => ms)), after: [...marks], how: 'race' };
  }

  /** Runs when what happens now is over; `mark`: what it waited for. */
  soon(mark: Mark, run: () => void): void {
    this.microtasks.push({ mark, run: this.within(run) });
  }

  /** Runs at a moment; the answer cancels it. */
  later(mark: Mark, run: () => void): number {
    return this.timers.begin(this.nextNumber(), mark, this.within(run));
  }

  /** The function, run in what is carried now. */
  within<T extends readonly unknown[]>(run: (...args: T) => void): (...args: T) => void {
    const { context, rounds: { now } } = this;
    return (...args) => {
      this.context = context;
      this.rounds.now = now;
      run(...args);
    };
  }

  cancel(id: number): void {
    this.timers.cancel(id);
  }

  /** Lets time pass until `isOver`. */
  runUntil(isOver: () => boolean): void {
    for (;;) {
      this.runMicrotasks();
      if (isOver()) return;
      if (!this.runNext()) throw new Bail('waits for something that never happens');
    }
  }

  /** Lets time pass until nothing is left to happen, and gives that moment. */
  runOut(): Mark {
    const marks = [this.now];
    for (;;) {
      this.runMicrotasks();
      const mark = this.runNext();
      if (!mark) return this.whenAll(marks);
      marks.push(mark);
    }
  }

  private runMicrotasks(): void {
    for (let next = this.microtasks.shift(); next; next = this.microtasks.shift()) {
      this.spend();
      this.now = next.mark;
      next.run();
    }
  }

  /** What is due first happens: its moment; undefined when nothing is. */
  private runNext(): Mark | undefined {
    const next = this.timers.takeFirst();
    if (!next) return undefined;
    this.orders.now = next.happening;
    this.now = next.happening.mark;
    next.run();
    return next.happening.mark;
  }
}
