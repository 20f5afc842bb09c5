import type { Step } from '../../domain';
import { innerSteps } from '../../inner-steps';

/** How many steps stand inside one another. Parts that several steps share are looked into once. */
export function heightOf(step: Step, known: Map<Step, number>): number {
  let height = known.get(step);
  if (height === undefined) {
    height = 1 + innerSteps(step).reduce((most, inner) => Math.max(most, heightOf(inner, known)), 0);
    known.set(step, height);
  }
  return height;
}
