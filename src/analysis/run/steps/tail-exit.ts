import type { TraceStep } from '../call-site';

/** Steps without exits that only lead to where control goes anyway: a `return` at the end of its function. */
export function withoutTailExit(steps: readonly TraceStep[], to: number): TraceStep[] {
  const last = steps.at(-1);
  if (!last) return [];
  const before = steps.slice(0, -1);
  if (last.kind === 'exit') return last.to === to ? before : [...steps];
  const trimmed = trim(last, to);
  return trimmed ? [...before, trimmed] : before;
}

function trim(step: TraceStep, to: number): TraceStep | undefined {
  switch (step.kind) {
    case 'exit':
      return step.to === to ? undefined : step;
    case 'sequence': {
      const steps = withoutTailExit(step.steps, to);
      return steps.length === 0 ? undefined : { ...step, steps };
    }
    case 'branch': {
      const arms = step.arms.map((arm) => ({ ...arm, body: trim(arm.body, to) ?? { kind: 'sequence' as const, steps: [] } }));
      return arms.every((arm) => arm.body.kind === 'sequence' && arm.body.steps.length === 0) ? undefined : { ...step, arms };
    }
    default:
      return step;
  }
}
