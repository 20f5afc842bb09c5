import type { Range, Step } from '../../domain';

const known = new WeakMap<Step, Step>();

/** The same steps with each loop done once at most: how often a request comes to a place at all. */
export function withoutRepeats(step: Step): Step {
  let found = known.get(step);
  if (!found) known.set(step, (found = atMostOnce(step)));
  return found;
}

function atMostOnce(step: Step): Step {
  switch (step.kind) {
    case 'sequence':
      return { ...step, steps: step.steps.map(atMostOnce) };
    case 'parallel':
      return { ...step, branches: step.branches.map(atMostOnce) };
    case 'branch':
      return { ...step, arms: step.arms.map((arm) => ({ ...arm, body: atMostOnce(arm.body) })) };
    case 'loop':
      return { ...step, iterations: oneOf(step.iterations), body: atMostOnce(step.body) };
    case 'scope':
    case 'start':
      return { ...step, body: atMostOnce(step.body) };
    case 'try':
      return { ...step, body: atMostOnce(step.body), handler: step.handler && atMostOnce(step.handler), finalizer: step.finalizer && atMostOnce(step.finalizer) };
    default:
      return step;
  }
}

function oneOf({ low, likely, high }: Range): Range {
  return { low: Math.min(1, low), likely: Math.min(1, likely), high: Math.min(1, high) };
}
