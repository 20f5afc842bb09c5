import type { TraceStep } from '../call-site';

/** The same steps with other ids of promises. Parts in which none differs stay the same objects. */
export function withPromiseIds(step: TraceStep, rename: (id: number) => number): TraceStep {
  const inner = (part: TraceStep): TraceStep => withPromiseIds(part, rename);
  switch (step.kind) {
    case 'start': {
      const [id, body] = [rename(step.id), inner(step.body)];
      return id === step.id && body === step.body ? step : { ...step, id, body };
    }
    case 'join': {
      const ids = step.ids.map(rename);
      return ids.every((id, index) => id === step.ids[index]) ? step : { ...step, ids };
    }
    case 'sequence': {
      const steps = step.steps.map(inner);
      return isSame(steps, step.steps) ? step : { ...step, steps };
    }
    case 'parallel': {
      const branches = step.branches.map(inner);
      return isSame(branches, step.branches) ? step : { ...step, branches };
    }
    case 'branch': {
      const bodies = step.arms.map((arm) => inner(arm.body));
      return bodies.every((body, index) => body === step.arms[index]?.body) ? step : { ...step, arms: step.arms.map((arm, index) => ({ ...arm, body: bodies[index]! })) };
    }
    case 'loop':
    case 'scope': {
      const body = inner(step.body);
      return body === step.body ? step : { ...step, body };
    }
    case 'try': {
      const [body, handler, finalizer] = [inner(step.body), step.handler && inner(step.handler), step.finalizer && inner(step.finalizer)];
      return body === step.body && handler === step.handler && finalizer === step.finalizer ? step : { ...step, body, ...(handler && { handler }), ...(finalizer && { finalizer }) };
    }
    default:
      return step;
  }
}

function isSame(parts: readonly TraceStep[], before: readonly TraceStep[]): boolean {
  return parts.every((part, index) => part === before[index]);
}
