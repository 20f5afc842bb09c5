import type { EstimateSettings, FunctionRules, RequestHosting } from '../domain';

/** The rules of an option that bills requests: shared instances have the size that is fixed by hand, else the provider's default one. */
export function configuredRules({ id, function: rules }: RequestHosting, { options }: EstimateSettings): FunctionRules {
  const { shared } = rules;
  const { vCpu = shared?.vCpu, memoryMiB = shared?.memoryMiB } = options?.[id] ?? {};
  // The same object where nothing is typed: what was computed with it is known by it.
  if (!shared || (vCpu === shared.vCpu && memoryMiB === shared.memoryMiB)) return rules;
  const size = { vCpu: vCpu ?? shared.vCpu, memoryMiB: memoryMiB ?? shared.memoryMiB };
  return { ...rules, shared: { ...shared, ...size, concurrency: size.vCpu < (shared.leastVCpuToShare ?? 0) ? 1 : shared.concurrency } };
}
