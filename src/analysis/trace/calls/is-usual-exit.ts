import type { TraceStep } from '../../run/call-site';

/** A way out that nearly every request takes. */
export function isUsualExit(step: TraceStep): boolean {
  return step.kind === 'branch' && step.arms.some(({ probability, body }) => probability > 0.95 && (body.kind === 'exit' || (body.kind === 'sequence' && body.steps.at(-1)?.kind === 'exit')));
}
