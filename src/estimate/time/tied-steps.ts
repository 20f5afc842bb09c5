import type { Step } from '../../domain';
import { StepOrder } from './step-order';
import { StepTies } from './step-ties';

/** The steps of one handler, their order, and what ties them to one another. */
export class TiedSteps {
  readonly order: StepOrder;
  readonly ties: StepTies;

  constructor(root: Step) {
    this.order = new StepOrder(root);
    this.ties = new StepTies(this.order);
  }
}
