import type { Step } from '../../src/domain';
import { innerSteps } from '../../src/inner-steps';

/** Numbers of the calls that run beside another one: branches of a parallel step, items of a concurrent loop, promises with another call between their start and their join. */
export function concurrentCalls(body: Step): Set<number> {
  const found = new Set<number>();
  visit(body, false, found);
  return found;
}

function visit(step: Step, isBeside: boolean, found: Set<number>): void {
  switch (step.kind) {
    case 'call':
      if (isBeside) found.add(step.call);
      return;
    case 'sequence':
      step.steps.forEach((inner, index) => visit(inner, isBeside || (inner.kind === 'start' && isOvertaken(inner.id, step.steps.slice(index + 1))), found));
      return;
    case 'parallel':
      for (const branch of step.branches) visit(branch, isBeside || step.branches.length > 1, found);
      return;
    case 'loop':
      visit(step.body, isBeside || step.concurrency !== 1 || leavesUnjoined(step.body), found);
      return;
    default:
      for (const inner of innerSteps(step)) visit(inner, isBeside, found);
  }
}

/** Whether a call begins before the promise is waited for. */
function isOvertaken(id: number, following: readonly Step[]): boolean {
  const end = following.findIndex((step) => some(step, (inner) => inner.kind === 'join' && inner.ids.includes(id)));
  return following.slice(0, end === -1 ? undefined : end).some((step) => some(step, (inner) => inner.kind === 'call'));
}

/** An iteration that starts something and does not wait for it: the next one runs beside it. */
function leavesUnjoined(body: Step): boolean {
  const started = new Set<number>();
  some(body, (step) => (step.kind === 'start' && started.add(step.id), false));
  some(body, (step) => (step.kind === 'join' && step.ids.forEach((id) => started.delete(id)), false));
  return started.size > 0;
}

function some(step: Step, test: (step: Step) => boolean): boolean {
  return test(step) || innerSteps(step).some((inner) => some(inner, test));
}
