import { precedes, type Mark } from './mark';

/** Of a list, a set or a map: how much it holds. */
export const HELD = Symbol('held');

/** So many that count in turn, like workers in their loops, are told apart; with more, what each counted before is kept too. */
const MOST_IN_TURN = 8;

/** When counters were counted and lists grew or shrank: who finds that one has come to its end has waited for all who counted. */
export class Tallies {
  private readonly counted = new WeakMap<object, Map<string | typeof HELD, Mark[]>>();
  /** Nothing was counted so far. */
  isEmpty = true;

  note(holder: object, name: string | typeof HELD, now: Mark): void {
    this.isEmpty = false;
    const names = this.counted.get(holder) ?? new Map<string | typeof HELD, Mark[]>();
    this.counted.set(holder, names);
    const marks = names.get(name) ?? [];
    if (marks.at(-1) === now) return;
    // Who waits for this one has waited for those that it follows: where several count in turn they would become ever more.
    const recent = marks.splice(-MOST_IN_TURN).filter((mark) => !precedes(mark, now));
    names.set(name, marks);
    marks.push(...recent, now);
  }

  of(holder: object, name: string | typeof HELD): readonly Mark[] {
    return this.counted.get(holder)?.get(name) ?? [];
  }
}
