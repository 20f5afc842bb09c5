import type { Step } from './domain';

/** The steps that a step is made of. */
export function innerSteps<Call>(step: Step<Call>): Step<Call>[] {
  switch (step.kind) {
    case 'sequence':
      return step.steps;
    case 'parallel':
      return step.branches;
    case 'branch':
      return step.arms.map((arm) => arm.body);
    case 'try':
      return [step.body, ...(step.handler ? [step.handler] : []), ...(step.finalizer ? [step.finalizer] : [])];
    case 'loop':
    case 'scope':
    case 'start':
      return [step.body];
    default:
      return [];
  }
}
