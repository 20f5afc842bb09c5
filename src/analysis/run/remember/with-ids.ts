import type { TraceStep } from '../call-site';
import { withCallId } from '../conditions/condition-key';
import { withArms } from '../conditions/with-arms';

/** The same steps with other ids of promises, scopes, and the calls whose values decide. Parts in which none differs stay the same objects. */
export function withIds(step: TraceStep, rename: (id: number) => number): TraceStep {
  const inner = (part: TraceStep): TraceStep => withIds(part, rename);
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
      const condition = step.condition === undefined ? undefined : withCallId(step.condition, rename);
      if (condition === step.condition && bodies.every((body, index) => body === step.arms[index]?.body)) return step;
      return withArms(step, condition, step.arms.map((arm, index) => ({ ...arm, body: bodies[index]! })));
    }
    case 'loop': {
      const body = inner(step.body);
      return body === step.body ? step : { ...step, body };
    }
    case 'scope': {
      const [id, body] = [rename(step.id), inner(step.body)];
      return id === step.id && body === step.body ? step : { ...step, id, body };
    }
    case 'exit': {
      const to = rename(step.to);
      return to === step.to ? step : { ...step, to };
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
