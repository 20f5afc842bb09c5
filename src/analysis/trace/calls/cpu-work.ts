import type { CpuWork, Range } from '../../../domain';
import { innerSteps } from '../../../inner-steps';
import type { TraceStep } from '../../run/call-site';

const ONCE: Range = { low: 1, likely: 1, high: 1 };

/** The calls of a request that compute for long, each place once, with how often it is reached. */
export function cpuWorkOf(body: TraceStep): CpuWork[] {
  const found = new Map<string, CpuWork>();
  add(body, ONCE, found);
  return [...found.values()];
}

function add(step: TraceStep, times: Range, found: Map<string, CpuWork>): void {
  if (step.kind === 'call') {
    if (step.call.cpu) note(step.call.site, step.call.cpu, times, found);
    return;
  }
  if (step.kind === 'branch') {
    for (const arm of step.arms) add(arm.body, { low: 0, likely: times.likely * arm.probability, high: times.high }, found);
    return;
  }
  const { low, likely, high } = step.kind === 'loop' ? step.iterations : ONCE;
  const inner = { low: times.low * low, likely: times.likely * likely, high: times.high * high };
  // The catch path is not the main path.
  for (const part of step.kind === 'try' ? innerSteps({ ...step, handler: undefined }) : innerSteps(step)) add(part, inner, found);
}

function note({ file, line }: { file: string; line: number }, { what, cpuMs, source }: NonNullable<(TraceStep & { kind: 'call' })['call']['cpu']>, times: Range, found: Map<string, CpuWork>): void {
  const key = `${file}:${line}:${what}`;
  const known = found.get(key)?.times ?? { low: 0, likely: 0, high: 0 };
  found.set(key, { file, line, what, cpuMs, source, times: { low: known.low + times.low, likely: known.likely + times.likely, high: known.high + times.high } });
}
