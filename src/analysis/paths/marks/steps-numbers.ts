import type { TraceStep } from '../../run/call-site';
import { callKey } from '../../run/steps/awaited-call';

/** The same number for steps that take as long whatever their calls do: which of several comes first in the list says nothing. */
export class StepsNumbers {
  private readonly numbers = new Map<string, number>();
  private readonly known = new Map<TraceStep, number>();

  of(steps: TraceStep): number {
    let number = this.known.get(steps);
    if (number === undefined) this.known.set(steps, (number = this.number(steps, new Map())));
    return number;
  }

  private number(step: TraceStep, started: Map<number, number>): number {
    const text = this.text(step, started);
    let number = this.numbers.get(text);
    if (number === undefined) this.numbers.set(text, (number = this.numbers.size));
    return number;
  }

  private text(step: TraceStep, started: Map<number, number>): string {
    switch (step.kind) {
      case 'call':
        return `call ${callKey(step.call)}`;
      case 'sequence':
        return this.inSequence(step.steps, started);
      case 'parallel':
        return `${step.mode} ${step.branches.map((branch) => this.number(branch, started)).sort((a, b) => a - b)}`;
      case 'join':
        return `join ${step.ids.map((id) => started.get(id))}`;
      default:
        return step.kind;
    }
  }

  /** What is begun is told where it is waited for. */
  private inSequence(steps: readonly TraceStep[], started: Map<number, number>): string {
    const numbers: number[] = [];
    for (const step of steps) {
      if (step.kind === 'start') started.set(step.id, this.number(step.body, started));
      else numbers.push(this.number(step, started));
    }
    return `sequence ${numbers}`;
  }
}
