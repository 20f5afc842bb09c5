import type { Step } from '../../domain';
import { conditionName } from './condition-name';
import type { OrderedStep, StepOrder } from './step-order';

/** What a step has to do with the steps around it. */
interface Ties {
  /** Nothing outside it can change how long it takes, and nobody outside waits for what it begins. */
  isClosed: boolean;
  /** It begins nothing that anybody waits for. */
  isUnwaited: boolean;
  /** Scopes that it leaves early. */
  exits: ReadonlySet<number>;
  /** Promises that somebody waits for: begun in it, waited for in it, or both. */
  promises: ReadonlyMap<number, number>;
  /** Conditions that it tests and that are tested outside it too. */
  conditions: ReadonlySet<string>;
}

const STARTED = 1;
const JOINED = 2;
const BOTH = 3;

/** Of most steps: calls, and what holds nothing but calls. */
const NO_TIES: Ties = { isClosed: true, isUnwaited: true, exits: new Set(), promises: new Map(), conditions: new Set() };

/** What the steps of one handler have to do with one another. */
export class StepTies {
  private readonly known: Ties[] = [];

  constructor(private readonly order: StepOrder) {}

  of(ordered: OrderedStep): Ties {
    return (this.known[ordered.begin] ??= this.collected(ordered));
  }

  private collected(ordered: OrderedStep): Ties {
    const { step } = ordered;
    const inner: Ties[] = [];
    for (const one of ordered.inner) {
      const ties = this.of(one);
      if (ties !== NO_TIES) inner.push(ties);
    }
    const own = this.ownPromises(step);
    const test = step.kind === 'branch' && step.condition !== undefined ? conditionName(step.condition) : undefined;
    const tests = test !== undefined && this.order.testsOf(test) > 1 ? [test] : [];
    if (inner.length + own.length + tests.length === 0 && step.kind !== 'exit') return NO_TIES;
    const exits = this.exitsOf(ordered, inner);
    const promises = this.promisesOf(ordered, inner, own);
    const conditions = this.conditionsOf(ordered, inner, tests);
    const isClosed = exits.size + promises.size + conditions.size === 0;
    const isUnwaited = own.every(([, ends]) => ends === JOINED) && inner.every((ties) => ties.isUnwaited);
    return { isClosed, isUnwaited, exits, promises, conditions };
  }

  private exitsOf({ step, inner: [, ...behind] }: OrderedStep, inner: readonly Ties[]): Ties['exits'] {
    if (step.kind !== 'exit' && inner.every(({ exits }) => exits.size === 0)) return NO_TIES.exits;
    const exits = new Set(step.kind === 'exit' ? [step.to] : []);
    for (const ties of inner) for (const to of ties.exits) exits.add(to);
    if (step.kind === 'scope') exits.delete(step.id);
    // What is thrown in its handler or finalizer goes further out.
    if (step.kind === 'try' && step.handler && behind.every((one) => !this.of(one).exits.has(0))) exits.delete(0);
    return exits;
  }

  private ownPromises(step: Step): [id: number, ends: number][] {
    if (step.kind === 'join') return step.ids.map((id) => [id, JOINED]);
    return step.kind === 'start' && this.order.waitedFor.has(step.id) ? [[step.id, STARTED]] : [];
  }

  private promisesOf(ordered: OrderedStep, inner: readonly Ties[], own: [id: number, ends: number][]): Ties['promises'] {
    if (own.length === 0 && inner.every(({ promises }) => promises.size === 0)) return NO_TIES.promises;
    const all = new Map(own);
    for (const { promises } of inner) for (const [id, ends] of promises) all.set(id, (all.get(id) ?? 0) | ends);
    // What has both ends in here, and none outside, ties it to nothing.
    for (const [id, ends] of all) if (ends === BOTH && this.order.isWaitedWithin(id, ordered)) all.delete(id);
    return all;
  }

  private conditionsOf(ordered: OrderedStep, inner: readonly Ties[], tests: readonly string[]): Ties['conditions'] {
    if (tests.length === 0 && inner.every(({ conditions }) => conditions.size === 0)) return NO_TIES.conditions;
    const all = new Set(tests);
    for (const { conditions } of inner) for (const name of conditions) all.add(name);
    // Another call of a function has other values, and what is tested nowhere else decides nothing else.
    const own = ordered.step.kind === 'scope' ? `${ordered.step.id}:` : undefined;
    for (const name of all) if ((own !== undefined && name.startsWith(own)) || this.order.isTestedWithin(name, ordered)) all.delete(name);
    return all;
  }
}
