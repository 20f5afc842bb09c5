import type { FunctionRules, OptionConfiguration } from '../domain';

/** Shared instances of the size that is fixed by hand, else of the provider's default size. */
export function configuredRules(rules: FunctionRules, { vCpu, memoryMiB }: OptionConfiguration): FunctionRules {
  const { shared } = rules;
  return shared ? { ...rules, shared: { ...shared, vCpu: vCpu ?? shared.vCpu, memoryMiB: memoryMiB ?? shared.memoryMiB } } : rules;
}
