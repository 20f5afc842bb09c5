import type { Step } from '../../domain';
import { innerSteps } from '../../inner-steps';
import { conditionName } from './condition-name';
import { leastTextOf } from './least-text-of';

/** A step and the steps it is made of, numbered in the order in which they run. A step that stands in several places is numbered in the first. */
export interface OrderedStep {
  step: Step;
  inner: OrderedStep[];
  begin: number;
  end: number;
  /** It begins promises, waits for them, or tests conditions. */
  hasUses: boolean;
  /** Characters that its key has at least. */
  leastText: number;
  /** Ranks of the promises that it begins or waits for itself. */
  ranks: readonly number[];
  /** That it tests itself, where it is tested elsewhere too. */
  condition: TiedCondition | undefined;
}

/** A condition that ties branches together. */
export interface TiedCondition {
  name: string;
  /** The first arm is taken where it does not hold. */
  isOpposite: boolean;
}

const NO_RANKS: readonly number[] = [];

/** Of a promise or a condition: where it is used first and last, until when it matters, and in how many steps it is used. */
interface Uses {
  first: number;
  last: number;
  until: number;
  count: number;
}

/** A promise by its rank: where it begins and is waited for first and last, and until when it matters. */
interface Promises {
  first: Int32Array;
  last: Int32Array;
  until: Int32Array;
  isRemembered: Uint8Array;
  isRacing: Uint8Array;
}

/** The steps of one handler in the order in which they run, and where each promise and each condition matters for the last time. */
export class StepOrder {
  readonly root: OrderedStep;
  /** Promises that anybody waits for. */
  readonly waitedFor = new Set<number>();
  /** Promises that some race waits for. */
  readonly racing = new Set<number>();
  /** Promises of which it matters that they are done, however long ago: of races, and those whose first end counts. */
  readonly remembered = new Set<number>();
  /** By their ranks: in the order in which they cease to matter. */
  readonly ranked: Promises;
  private readonly ranks = new Map<number, number>();
  private readonly steps = new Map<Step, OrderedStep>();
  private readonly promises = new Map<number, Uses>();
  private readonly conditions = new Map<string, Uses>();
  private now = 0;
  private uses = 0;
  private loops = 0;
  /** What the outermost loop uses matters until its end: another round may follow. */
  private readonly inLoop = new Set<Uses>();

  constructor(root: Step) {
    this.root = this.read(root);
    this.ranked = this.rank();
    for (const ordered of this.steps.values()) this.tie(ordered);
    this.steps.clear();
  }

  /** Whether a promise is begun or waited for behind a place. */
  isAwaited(id: number, place: number): boolean {
    return (this.promises.get(id)?.until ?? 0) > place;
  }

  /** Whether a condition is tested behind a place. */
  isTested(name: string, place: number): boolean {
    return (this.conditions.get(name)?.until ?? 0) > place;
  }

  /** Whether a promise is neither begun nor waited for outside a step. */
  isWaitedWithin(id: number, ordered: OrderedStep): boolean {
    return isWithin(this.promises.get(id), ordered);
  }

  /** Whether a condition is not tested outside a step. */
  isTestedWithin(name: string, ordered: OrderedStep): boolean {
    return isWithin(this.conditions.get(name), ordered);
  }

  /** In how many places a condition is tested: only those that are tested twice tie branches together. */
  testsOf(name: string): number {
    return this.conditions.get(name)?.count ?? 0;
  }

  private read(step: Step): OrderedStep {
    const before = this.steps.get(step);
    this.now++;
    if (before) {
      this.readAgain(before, new Set());
      return before;
    }
    const ordered: OrderedStep = { step, inner: [], begin: this.now, end: 0, hasUses: false, leastText: 0, ranks: NO_RANKS, condition: undefined };
    this.steps.set(step, ordered);
    const usesBefore = this.uses;
    this.note(step, 1);
    if (step.kind === 'loop') this.loops++;
    ordered.inner = innerSteps(step).map((inner) => this.read(inner));
    if (step.kind === 'loop' && --this.loops === 0) this.endLoop();
    ordered.leastText = ordered.inner.reduce((sum, { leastText }) => sum + leastText, leastTextOf(step));
    ordered.end = this.now;
    ordered.hasUses = this.uses > usesBefore;
    return ordered;
  }

  /** A step that stands in several places: what it uses matters until the last of them. */
  private readAgain(ordered: OrderedStep, seen: Set<OrderedStep>): void {
    if (!ordered.hasUses || seen.has(ordered)) return;
    seen.add(ordered);
    // A test of a module's value goes the same way in all of them; values of a call are others in each.
    this.note(ordered.step, isOfModule(ordered.step) ? 1 : 0);
    for (const inner of ordered.inner) this.readAgain(inner, seen);
  }

  private note(step: Step, count: number): void {
    if (step.kind === 'branch' && step.condition !== undefined) this.use(this.conditions, conditionName(step.condition), count);
    if (step.kind === 'start') {
      this.use(this.promises, step.id, count);
      if (step.settles) this.remembered.add(step.id);
    }
    if (step.kind !== 'join') return;
    for (const id of step.ids) {
      this.use(this.promises, id, count);
      this.waitedFor.add(id);
      if (step.mode === 'all') continue;
      this.racing.add(id);
      this.remembered.add(id);
    }
  }

  private use<Name>(of: Map<Name, Uses>, name: Name, count: number): void {
    this.uses++;
    let uses = of.get(name);
    if (!uses) of.set(name, (uses = { first: this.now, last: this.now, until: this.now, count: 0 }));
    uses.last = this.now;
    uses.until = this.now;
    uses.count += count;
    if (this.loops > 0) this.inLoop.add(uses);
  }

  /** Of promises that cease to matter later it is higher. */
  private rank(): Promises {
    const inOrder = [...this.promises].sort(([, a], [, b]) => a.until - b.until);
    for (const [rank, [id]] of inOrder.entries()) this.ranks.set(id, rank);
    return {
      first: Int32Array.from(inOrder, ([, uses]) => uses.first),
      last: Int32Array.from(inOrder, ([, uses]) => uses.last),
      until: Int32Array.from(inOrder, ([, uses]) => uses.until),
      isRemembered: Uint8Array.from(inOrder, ([id]) => Number(this.remembered.has(id))),
      isRacing: Uint8Array.from(inOrder, ([id]) => Number(this.racing.has(id))),
    };
  }

  /** Looked up once, however often the step is run. */
  private tie(ordered: OrderedStep): void {
    const { step } = ordered;
    if (step.kind === 'start') ordered.ranks = [this.ranks.get(step.id)!];
    if (step.kind === 'join') ordered.ranks = step.ids.map((id) => this.ranks.get(id)!);
    if (step.kind !== 'branch' || step.condition === undefined) return;
    const name = conditionName(step.condition);
    if (this.testsOf(name) > 1) ordered.condition = { name, isOpposite: name !== step.condition };
  }

  /** Behind the end of its body, where the next round begins. */
  private endLoop(): void {
    this.now++;
    for (const uses of this.inLoop) uses.until = this.now;
    this.inLoop.clear();
  }
}

function isWithin(uses: Uses | undefined, { begin, end }: OrderedStep): boolean {
  return uses !== undefined && begin <= uses.first && uses.last <= end;
}

function isOfModule(step: Step): boolean {
  return step.kind === 'branch' && step.condition !== undefined && conditionName(step.condition).startsWith('0:');
}
