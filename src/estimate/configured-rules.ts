import type { EstimateSettings, FunctionRules, OptionConfiguration, RequestHosting, SharedInstances } from '../domain';
import { billedMiB } from './requests/billed-mib';

/** The last that were made of a service's own rules: what was computed with them is known by them. */
const made = new WeakMap<FunctionRules, FunctionRules & { shared: SharedInstances }>();

/** The rules of an option that bills requests: shared instances have the size that is fixed by hand, else the provider's default one. The same object as long as the size is the same. */
export function configuredRules({ id, function: rules }: RequestHosting, { options }: EstimateSettings): FunctionRules {
  const { shared } = rules;
  if (!shared) return rules;
  const { vCpu, memoryMiB, concurrency } = sizeOf(rules, shared, options?.[id] ?? {});
  const isSize = (one: SharedInstances) => one.vCpu === vCpu && one.memoryMiB === memoryMiB;
  if (isSize(shared)) return rules;
  const before = made.get(rules);
  if (before && isSize(before.shared)) return before;
  const answer = { ...rules, shared: { ...shared, vCpu, memoryMiB, concurrency } };
  made.set(rules, answer);
  return answer;
}

/** Where instances are sold in a few sizes, their vCPU and the requests that they take at a time come with the memory. */
function sizeOf(rules: FunctionRules, shared: SharedInstances, typed: OptionConfiguration): Pick<SharedInstances, 'vCpu' | 'memoryMiB' | 'concurrency'> {
  const memoryMiB = billedMiB(typed.memoryMiB ?? shared.memoryMiB, rules);
  if (rules.memorySizesMiB) return { vCpu: memoryMiB / rules.memoryPerVCpuMiB, memoryMiB, concurrency: Math.max(1, Math.round((shared.concurrency * memoryMiB) / shared.memoryMiB)) };
  const vCpu = typed.vCpu ?? shared.vCpu;
  return { vCpu, memoryMiB, concurrency: vCpu < (shared.leastVCpuToShare ?? 0) ? 1 : shared.concurrency };
}
