import type { Range } from '../../../domain';
import type { Datum, Steps } from './datum';

/** How an unknown value came from another one: two that came in the same way are the same. */
export type Origin = { kind: 'not'; of: Unknown } | { kind: 'equals'; of: Unknown; value: string | number | boolean | null | undefined } | { kind: 'length'; of: Unknown } | { kind: 'same'; of: Unknown; other: Unknown } | { kind: 'order'; of: Unknown; operator: '<' | '<=' | '>' | '>='; value: number };

interface Bound {
  value: string | number | boolean | null | undefined;
}

/** A number on one side of which it is, if it is one at all: `undefined` is neither more nor less than 5. */
interface Limit {
  value: number;
  /** It may be that number itself. */
  isIncluded: boolean;
}

/** A length that is not 0. */
const SOME: Limit = { value: 1, isIncluded: true };

/** A value that only a run could tell. On one path it is one value: what was decided of it once stays. */
export class Unknown {
  private decided: { truth?: boolean; bound?: Bound; others?: Set<unknown>; unequal?: Unknown[]; least?: Limit; most?: Limit; isNumber?: boolean; replacedBy?: Unknown['decided'] } = {};
  private derived?: Map<string, Unknown>;
  private equalities?: Map<Unknown, Unknown>;
  /** The list that it was taken for when it was iterated. */
  list?: Datum[];
  /** Of an event: its member that is a list, once it was asked for. */
  batch?: { member: string; count: Range; list?: Datum[] };
  /** Items that are taken from it once, whoever takes them: it is the iterator of an unknown list. */
  iterator?: Steps;
  /** What was done to another unknown to get it: `.name` of a member. */
  operation?: string;
  /** Came from a call: asked for again it may be another. */
  isAnswer = false;
  /** Most requests find it true, wherever they ask: `ok` of a response. */
  isUsual = false;
  /** The item of a list of assumed length that it is, or came from. */
  item?: Unknown;

  constructor(
    readonly origin?: Origin,
    /** A text is known up to here: the start of a URL. */
    readonly prefix?: string,
  ) {
    if (origin?.kind === 'length') this.becomeNumber();
  }

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
    if (this.origin?.kind === 'length') truth ? this.isAtLeast(SOME) : (this.bound ??= { value: 0 });
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
    if (its.unequal) mine.unequal = [...(mine.unequal ?? []), ...its.unequal];
    mine.isNumber ||= its.isNumber;
    if (its.least) this.isAtLeast(its.least);
    if (its.most) this.isAtMost(its.most);
    its.replacedBy = mine;
  }

  isSameAs(other: Unknown): boolean {
    return this.facts === other.facts;
  }

  /** From now on they are two different values, and so is whatever is found to be the same as one of them. */
  becomeUnequal(other: Unknown): void {
    (this.facts.unequal ??= []).push(other);
    (other.facts.unequal ??= []).push(this);
  }

  isUnequalTo(other: Unknown): boolean {
    return this.facts.unequal?.some((one) => one.isSameAs(other)) === true;
  }

  /** A comparison held: of what is no number none does. */
  becomeNumber(): void {
    this.facts.isNumber = true;
  }

  /** If it is a number, it is on this side of another one. */
  isAtLeast(limit: Limit): void {
    const { least } = this.facts;
    if (!least || limit.value > least.value || (limit.value === least.value && !limit.isIncluded)) this.facts.least = limit;
  }

  isAtMost(limit: Limit): void {
    const { most } = this.facts;
    if (this.origin?.kind === 'length' && (limit.value < 1 || (limit.value === 1 && !limit.isIncluded))) this.bound ??= { value: 0 };
    if (!most || limit.value < most.value || (limit.value === most.value && !limit.isIncluded)) this.facts.most = limit;
  }

  /** Whether what is known of it says which way `it operator value` goes. */
  compared(operator: '<' | '<=' | '>' | '>=', value: number): boolean | undefined {
    const { least, most } = this.facts;
    if (least && most && (least.value > most.value || (least.value === most.value && !(least.isIncluded && most.isIncluded)))) return false;
    const isUp = operator.startsWith('>');
    const [near, far] = isUp ? [least, most] : [most, least];
    const isEqualEnough = operator.length === 2;
    const beyond = (limit: number): number => (isUp ? limit - value : value - limit);
    if (near && (beyond(near.value) > 0 || (near.value === value && (isEqualEnough || !near.isIncluded)))) return this.facts.isNumber === true || undefined;
    if (far && (beyond(far.value) < 0 || (far.value === value && !(isEqualEnough && far.isIncluded)))) return false;
    return undefined;
  }

  /** The unknown that some operation gives for it, the same each time. */
  derive(operation: string, origin?: Origin): Unknown {
    let result = this.derived?.get(operation);
    if (!result) {
      result = new Unknown(origin);
      result.isAnswer = this.isAnswer;
      if (this.item) result.item = this.item;
      result.operation = operation;
      (this.derived ??= new Map()).set(operation, result);
    }
    return result;
  }

  /** Whether it equals another one: the same question each time, whichever is asked first. */
  same(other: Unknown): Unknown {
    const known = this.equalities?.get(other) ?? other.equalities?.get(this);
    if (known) return known;
    const result = new Unknown({ kind: 'same', of: this, other });
    result.isAnswer = this.isAnswer || other.isAnswer;
    (this.equalities ??= new Map()).set(other, result);
    return result;
  }

  /** It is not this value. */
  exclude(value: unknown): void {
    (this.facts.others ??= new Set()).add(value);
    if (value === 0 && this.origin?.kind === 'length') this.isAtLeast(SOME);
  }

  excludes(value: unknown): boolean {
    const { others, least, most } = this.facts;
    if (others?.has(value)) return true;
    if (!least && !most) return false;
    const number = Number(value);
    return Number.isNaN(number) ? this.facts.isNumber === true : this.compared('>=', number) === false || this.compared('<=', number) === false;
  }
}

/** What a call answered. */
export function answer(): Unknown {
  const unknown = new Unknown();
  unknown.isAnswer = true;
  return unknown;
}
