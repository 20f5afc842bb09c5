import type { Range } from '../../domain';
import { rangeText } from './range-text';
import { StepKey } from './step-key';
import type { OrderedStep } from './step-order';
import type { TiedSteps } from './tied-steps';

/** Steps whose calls take so long, by number. */
export class TimedSteps {
  private readonly texts: readonly string[];
  private readonly keys: (string | undefined)[] = [];

  constructor(
    readonly steps: TiedSteps,
    readonly latencies: readonly Range[],
  ) {
    this.texts = latencies.map(rangeText);
  }

  /** What decides the length of a closed step; empty where that is too much to compare. */
  keyOf(ordered: OrderedStep): string {
    return (this.keys[ordered.begin] ??= StepKey.of(ordered, this.steps.order, this.texts) ?? '');
  }
}
