import { Unknown } from '../values/unknown';
import type { Datum } from '../values/datum';

let loops = 0;
const numbers = new WeakMap<object, number>();

function numberOf(loop: object): number {
  let number = numbers.get(loop);
  if (number === undefined) numbers.set(loop, (number = ++loops));
  return number;
}

/**
 * One of the rounds of a loop that only a run could count: they are alike. What is decided in one of them is decided in all, since a path for each
 * combination would be too many, and the longest has the longest round each time.
 */
export class Round {
  private readonly asked = new Map<string, number>();
  private readonly loops: string;
  private readonly around: Round | undefined;
  /** The place that was last called in it. */
  place = '';

  /** `loop`: the statement or the function that is run again and again. A round that another one of the loop begins, as workers do, stands beside it. */
  constructor(
    private readonly loop: object,
    around: Round | undefined,
    private readonly item?: Unknown,
  ) {
    this.around = around?.outside(loop);
    this.loops = `${this.around?.loops ?? ''}/${numberOf(loop)}`;
  }

  /** The round in which a loop stands that this one is of, or in one of; else itself. */
  private outside(loop: object): Round | undefined {
    for (let at: Round | undefined = this as Round; at; at = at.around) if (at.loop === loop) return at.around;
    return this;
  }

  /** Whether it is another one or stands in it. */
  isIn(round: Round): boolean {
    return this === round || this.around?.isIn(round) === true;
  }

  /** What is asked now, in the same words in each round. */
  question(): string {
    const { place } = this;
    const count = (this.asked.get(place) ?? 0) + 1;
    this.asked.set(place, count);
    return `${this.loops} ${place} ${count}`;
  }

  /** Whether it is the item's, or stands in one that is. */
  isFor(item: Unknown): boolean {
    return this.item === item || this.around?.isFor(item) === true;
  }

  /** The item of a list of assumed length that a value is or came from, or the first of several. */
  static itemOf(value: Datum): Unknown | undefined {
    return value instanceof Unknown ? value.item : Array.isArray(value) && value.length > 0 ? Round.itemOf(value[0]) : undefined;
  }
}
