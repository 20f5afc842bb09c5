import type { Step } from '../../domain';

const known = new WeakMap<Step, ReadonlySet<number>>();

/** Numbers of the calls that are made only after something has failed: in a `catch`, or by what is called there. */
export function afterErrors(body: Step): ReadonlySet<number> {
  let found = known.get(body);
  if (!found) {
    const [usual, failed] = [new Set<number>(), new Set<number>()];
    collect(body, usual, failed);
    for (const call of usual) failed.delete(call);
    known.set(body, (found = failed));
  }
  return found;
}

/** `into` takes the calls of a step, `failed` those of its error handlers. */
function collect(step: Step, into: Set<number>, failed: Set<number>): void {
  switch (step.kind) {
    case 'call':
      return void into.add(step.call);
    case 'try':
      collect(step.body, into, failed);
      if (step.handler) collect(step.handler, failed, failed);
      return step.finalizer && collect(step.finalizer, into, failed);
    case 'sequence':
      return step.steps.forEach((one) => collect(one, into, failed));
    case 'parallel':
      return step.branches.forEach((one) => collect(one, into, failed));
    case 'branch':
      return step.arms.forEach((arm) => collect(arm.body, into, failed));
    case 'loop':
    case 'scope':
    case 'start':
      return collect(step.body, into, failed);
    default:
  }
}
