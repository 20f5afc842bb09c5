import type { Step } from '../../domain';
import { conditionName } from './condition-name';
import { rangeText } from './range-text';
import type { OrderedStep, StepOrder } from './step-order';

/** Longer keys cost more than they save, and a step that shares its parts many times has no end of text. */
const MAX_LENGTH = 200_000;

/** What decides the length of a closed step, in text: two of the same text take equally long, whatever numbers their scopes, promises and conditions have. */
export class StepKey {
  private text = '';
  private names = 0;
  private readonly scopes = new Map<number, number>();
  private readonly promises = new Map<number, number>();
  private readonly conditions = new Map<string, number>();

  private constructor(
    private readonly root: OrderedStep,
    private readonly order: StepOrder,
    private readonly latencies: readonly string[],
  ) {}

  /** Undefined where the text would be too long. `latencies`: of the calls, by number. */
  static of(root: OrderedStep, order: StepOrder, latencies: readonly string[]): string | undefined {
    if (root.leastText > MAX_LENGTH) return undefined;
    const key = new StepKey(root, order, latencies);
    return key.add(root) ? key.text : undefined;
  }

  private add({ step, inner }: OrderedStep): boolean {
    this.text += `${step.kind}${this.own(step)}(`;
    if (this.text.length > MAX_LENGTH) return false;
    for (const one of inner) if (!this.add(one)) return false;
    this.text += ')';
    return true;
  }

  private own(step: Step): string {
    switch (step.kind) {
      case 'call':
        return this.latencies[step.call] ?? '';
      case 'wait':
        return `${step.ms}`;
      case 'parallel':
        return step.mode;
      case 'loop':
        return `${rangeText(step.iterations)},${step.concurrency}`;
      case 'branch':
        return `${step.arms.map((arm) => arm.probability)}${step.condition === undefined ? '' : this.condition(step.condition)}`;
      case 'exit':
        return this.scope(step.to);
      case 'scope':
        return this.scope(step.id);
      case 'start':
        return `${this.promise(step.id)}${step.settles ? 's' : ''}`;
      case 'join':
        return `${step.ids.map((id) => this.promise(id))}${step.mode}`;
      case 'try':
        return `${step.handler ? 'h' : ''}${step.finalizer ? 'f' : ''}`;
      case 'sequence':
        return '';
    }
  }

  private number<Name>(of: Map<Name, number>, name: Name): number {
    let number = of.get(name);
    if (number === undefined) of.set(name, (number = this.names++));
    return number;
  }

  /** A `throw` goes to no scope. */
  private scope(id: number): string {
    return id === 0 ? '!' : `${this.number(this.scopes, id)}`;
  }

  /** One that matters outside too is kept for longer. */
  private promise(id: number): string {
    const isOutside = !this.order.isWaitedWithin(id, this.root) || this.order.isAwaited(id, this.root.end);
    const outside = isOutside ? `o${this.order.remembered.has(id)}` : '';
    return `${this.number(this.promises, id)}${outside}`;
  }

  /** What is known of it is forgotten where the call ends whose value it is. */
  private condition(condition: string): string {
    const name = conditionName(condition);
    const ties = this.order.testsOf(name) > 1 ? `${this.order.isTested(name, this.root.end) ? 'o' : 't'}${this.scope(Number.parseInt(name, 10) || 0)}` : '';
    return `${condition === name ? '+' : '-'}${this.number(this.conditions, name)}${ties}`;
  }
}
