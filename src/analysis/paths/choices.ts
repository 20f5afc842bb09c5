import type { Range } from '../../domain';
import { assumedShares } from '../../assumed-shares';
import { arithmetic } from '../language/arithmetic';
import { ASSUMED_COUNT } from '../run/loops/assumed-count';
import { Bail } from './bail';
import type { Flip } from './marks/orders';
import type { Unknown } from './values/unknown';

/** Decisions on one path; more are too many paths. */
const MAX_CHOICES = 12;

/** How a path begins, and what it takes to follow it so far: as much as it took the path that it leaves there. */
export interface Beginning {
  given: readonly number[];
  flips: readonly Flip[];
  work: number;
}

/** What is decided on one path: first what is given, then always the first way, or always the last, and what is left for other paths. */
export class Choices {
  /** Share of the requests that go this way. */
  probability = 1;
  /** What was decided so far. */
  readonly taken: number[] = [];
  /** Beginnings of the paths that go another way. */
  readonly others: Omit<Beginning, 'flips'>[] = [];
  private readonly leftBefore: number;

  constructor(
    private readonly given: readonly number[],
    private readonly goesLast: boolean,
    private readonly budget: { readonly left: number },
  ) {
    this.leftBefore = budget.left;
  }

  private assumed?: number;

  /** Length of lists, and iterations of loops, that only a run could tell: one on most paths, ten on the longest. The same for all on one path. */
  get assumedCount(): number {
    const { low, high } = ASSUMED_COUNT;
    return (this.assumed ??= this.choose([1, 0]) === 0 ? low : high);
  }

  /** The same of a list whose `length` the path may have asked about. */
  assumedCountOf(length: Unknown): number {
    const { low, high } = ASSUMED_COUNT;
    const found = length.bound?.value;
    if (typeof found === 'number' && found <= high) return found;
    const fitting = [low, high].filter((count) => !length.excludes(count));
    if (fitting.length !== 1) return this.assumedCount;
    this.assumed ??= fitting[0];
    return fitting[0]!;
  }

  /** Length of a list of which it is known how long it is at least and at most. */
  lengthWithin({ low, high }: Range): number {
    return low === high || this.assumedCount !== ASSUMED_COUNT.high ? low : high;
  }

  /** Lists and loops that only a run could tell are long on this path. */
  get isLongest(): boolean {
    return this.assumed === ASSUMED_COUNT.high;
  }

  /** What is asked now, where one answer holds for each of many rounds. */
  question: () => string | undefined = () => undefined;
  private readonly answers = new Map<string, number>();

  /** One of several ways, or the one that a round like this one went. */
  chooseAlike(probabilities: readonly number[]): number {
    const question = this.question();
    if (question === undefined) return this.choose(probabilities);
    let way = this.answers.get(question);
    if (way === undefined) this.answers.set(question, (way = this.choose(probabilities)));
    return way;
  }

  /** One of several ways, by their probabilities. */
  choose(probabilities: readonly number[]): number {
    const index = this.taken.length;
    const way = this.given[index] ?? (this.goesLast ? probabilities.length - 1 : 0);
    if (index >= this.given.length) {
      if (index >= MAX_CHOICES) throw new Bail('too many decisions');
      for (const other of probabilities.keys()) if (other !== way) this.others.push({ given: [...this.taken, other], work: this.leftBefore - this.budget.left });
    }
    this.taken.push(way);
    this.probability *= probabilities[way] ?? 1;
    return way;
  }

  /** Which way a test of the value goes; `probability` of yes. */
  decide(value: Unknown, probability = 0.5): boolean {
    if (value.bound) return Boolean(value.bound.value);
    const { origin } = value;
    if (origin?.kind === 'not') return !this.decide(origin.of, 1 - probability);
    if (origin?.kind === 'equals') return this.decideEqual(origin, probability);
    if (origin?.kind === 'order') return (value.truth ??= this.decideOrder(origin, probability));
    if (origin?.kind === 'same') return (value.truth ??= this.decideSame(origin, probability));
    if (value.compared('>', 0) || value.compared('<', 0)) value.truth = true;
    const share = value.isUsual && probability === 0.5 ? 1 - assumedShares.error : probability;
    return (value.truth ??= this.chooseAlike([share, 1 - share]) === 0);
  }

  /** Two that are the same go the same way in every test. */
  private decideSame({ of, other }: { of: Unknown; other: Unknown }, probability: number): boolean {
    if (of.isSameAs(other)) return true;
    if (of.isUnequalTo(other)) return false;
    if (of.bound && other.bound) return of.bound.value === other.bound.value;
    if ((of.bound && other.excludes(of.bound.value)) || (other.bound && of.excludes(other.bound.value))) return false;
    const [a, b] = [of, other].map((value) => (value.bound ? Boolean(value.bound.value) : value.truth));
    if (a !== undefined && b !== undefined && a !== b) return false;
    const isSame = this.chooseAlike([probability, 1 - probability]) === 0;
    if (isSame) of.becomeSame(other);
    else of.becomeUnequal(other);
    return isSame;
  }

  /** `it < 5`: what holds for one number may hold for all before it. */
  private decideOrder({ of, operator, value }: Unknown['origin'] & { kind: 'order' }, probability: number): boolean {
    if (Number.isNaN(value)) return false;
    if (of.bound) return arithmetic(operator, of.bound.value, value) === true;
    const known = of.compared(operator, value);
    const holds = known ?? this.chooseAlike([probability, 1 - probability]) === 0;
    if (holds) of.becomeNumber();
    const isIncluded = (operator.length === 2) === holds;
    if (operator.startsWith('>') === holds) of.isAtLeast({ value, isIncluded });
    else of.isAtMost({ value, isIncluded });
    return holds;
  }

  private decideEqual({ of, value }: { of: Unknown; value: string | number | boolean | null | undefined }, probability: number): boolean {
    if (of.bound) return of.bound.value === value;
    if (typeof value === 'boolean') return this.decide(of, value ? probability : 1 - probability) === value;
    if (of.excludes(value) || (of.truth !== undefined && of.truth !== Boolean(value))) return false;
    const isEqual = this.chooseAlike([probability, 1 - probability]) === 0;
    if (isEqual) of.bound = { value };
    else of.exclude(value);
    return isEqual;
  }
}
