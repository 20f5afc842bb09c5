import type { ProjectInputs } from '../../src/domain';

/** Names of the scenarios, in the order in which they were kept. */
export function scenarioNames({ scenarios = {} }: ProjectInputs): string[] {
  return Object.keys(scenarios);
}
