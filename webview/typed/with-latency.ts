import type { ProjectInputs } from '../../src/domain';

/** The inputs with one latency typed, in ms, or taken back. */
export function withLatency(inputs: ProjectInputs, key: string, ms: number | undefined): ProjectInputs {
  const others = Object.entries(inputs.latenciesMs ?? {}).filter(([name]) => name !== key);
  return { ...inputs, latenciesMs: Object.fromEntries(ms === undefined ? others : [...others, [key, ms]]) };
}
