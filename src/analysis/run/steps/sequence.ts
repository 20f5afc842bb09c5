import type { TraceStep } from '../call-site';

/** Several steps as one. */
export function sequence(steps: TraceStep[]): TraceStep {
  const [only] = steps;
  return only && steps.length === 1 ? only : { kind: 'sequence', steps };
}
