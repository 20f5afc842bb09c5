/** Counts what only a run could decide, on the way through a handler that has most of it. What is decided again at the same place or by the same condition is one decision. */
export class Decisions {
  count = 0;
  /** How often something unknown was called, made an instance of, or changed. */
  doubts = 0;
  private readonly known = new Set<object | string>();

  /** At a place; a condition and its opposite are one decision. */
  note(place: object, condition?: string): void {
    this.add(condition?.replace(/^!/, '') ?? place, 1);
  }

  /** So many in a function that need not be run again. */
  noteIn(fn: object, count: number): void {
    this.add(fn, count);
  }

  private add(key: object | string, count: number): void {
    if (!this.known.has(key)) this.count += count;
    this.known.add(key);
  }

  restart(): void {
    this.count = 0;
    this.known.clear();
  }
}
