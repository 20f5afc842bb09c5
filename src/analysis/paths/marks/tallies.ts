import { precedes, type Mark } from './mark';

/** Of a list, a set or a map: how much it holds. */
export const HELD = Symbol('held');

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
    names.set(name, marks);
    const last = marks.at(-1);
    if (last === now) return;
    if (last && precedes(last, now)) marks.pop();
    marks.push(now);
  }

  of(holder: object, name: string | typeof HELD): readonly Mark[] {
    return this.counted.get(holder)?.get(name) ?? [];
  }
}
