import type { Choices } from '../choices';
import type { Closure, Datum } from '../values/datum';
import { Round } from './round';

/** Which round of a loop that only a run could count a path is in: only its longest has many. */
export class Rounds {
  /** Each await, timer and callback goes on in the one that it was begun in. */
  now?: Round;
  private readonly gave = new WeakMap<object, Round>();

  constructor(private readonly choices: Choices) {
    choices.question = () => this.now?.question();
  }

  /** Begins a round of a loop for an item: of a list that is as long as lists are assumed to be, it is like all others. */
  begin(loop: object, around: Round | undefined, value: Datum, length: number): void {
    this.now = around;
    if (!this.choices.isLongest) return;
    const item = Round.itemOf(value);
    if (item ? !around?.isFor(item) : length >= this.choices.assumedCount) this.now = new Round(loop, around, item);
  }

  /** Runs something in a round of its own, if it is one, or in the round that it was written in. */
  run<T>(loop: object, item: Datum, length: number, run: () => T, written?: Round): T {
    const { now } = this;
    this.begin(loop, !written || now?.isIn(written) ? now : written, item, length);
    try {
      return run();
    } finally {
      this.now = now;
    }
  }

  /** A function that is written now. */
  written(closure: Closure): Closure {
    if (this.now) closure.round = this.now;
    return closure;
  }

  /** An async generator gave something in a round; who takes it goes on in that one. */
  give(step: Datum, round: Round | undefined): void {
    if (round) this.gave.set(step as object, round);
  }

  take(step: Datum, around: Round | undefined): void {
    this.now = this.gave.get(step as object) ?? around;
  }
}
