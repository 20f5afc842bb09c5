import type { Datum } from './datum';

/** How an unknown value came from another one: two that came in the same way are the same. */
export type Origin = { kind: 'not'; of: Unknown } | { kind: 'equals'; of: Unknown; value: string | number | boolean | null | undefined } | { kind: 'length'; of: Unknown } | { kind: 'same'; of: Unknown; other: Unknown };

interface Bound {
  value: string | number | boolean | null | undefined;
}

/** A value that only a run could tell. On one path it is one value: what was decided of it once stays. */
export class Unknown {
  private decided: { truth?: boolean; bound?: Bound; others?: Set<unknown>; replacedBy?: Unknown['decided'] } = {};
  private derived?: Map<string, Unknown>;
  private compared?: Map<Unknown, Unknown>;
  /** The list that it was taken for when it was iterated. */
  list?: Datum[];
  /** Came from a call: asked for again it may be another. */
  isAnswer = false;

  constructor(
    readonly origin?: Origin,
    /** A text is known up to here: the start of a URL. */
    readonly prefix?: string,
  ) {}

  /** What was decided of it, and of all that were found to be the same. */
  private get facts(): Unknown['decided'] {
    while (this.decided.replacedBy) this.decided = this.decided.replacedBy;
    return this.decided;
  }

  /** Which way tests of it go. */
  get truth(): boolean | undefined {
    return this.facts.truth;
  }

  set truth(truth: boolean) {
    this.facts.truth = truth;
  }

  /** The value that it was found equal to. */
  get bound(): Bound | undefined {
    return this.facts.bound;
  }

  set bound(bound: Bound) {
    this.facts.bound = bound;
  }

  /** From now on whatever is decided of one is decided of both. */
  becomeSame(other: Unknown): void {
    const [mine, its] = [this.facts, other.facts];
    if (mine === its) return;
    mine.bound ??= its.bound;
    mine.truth ??= its.truth;
    if (its.others) mine.others = new Set([...(mine.others ?? []), ...its.others]);
    its.replacedBy = mine;
  }

  isSameAs(other: Unknown): boolean {
    return this.facts === other.facts;
  }

  /** The unknown that some operation gives for it, the same each time. */
  derive(operation: string, origin?: Origin): Unknown {
    let result = this.derived?.get(operation);
    if (!result) {
      result = new Unknown(origin);
      result.isAnswer = this.isAnswer;
      (this.derived ??= new Map()).set(operation, result);
    }
    return result;
  }

  /** Whether it equals another one: the same question each time, whichever is asked first. */
  same(other: Unknown): Unknown {
    const known = this.compared?.get(other) ?? other.compared?.get(this);
    if (known) return known;
    const result = new Unknown({ kind: 'same', of: this, other });
    result.isAnswer = this.isAnswer || other.isAnswer;
    (this.compared ??= new Map()).set(other, result);
    return result;
  }

  /** It is not this value. */
  exclude(value: unknown): void {
    (this.facts.others ??= new Set()).add(value);
  }

  excludes(value: unknown): boolean {
    return this.facts.others?.has(value) === true;
  }
}

/** What a call answered. */
export function answer(): Unknown {
  const unknown = new Unknown();
  unknown.isAnswer = true;
  return unknown;
}
