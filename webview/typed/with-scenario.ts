import type { ProjectInputs } from '../../src/domain';

/** The inputs with everything that is typed kept under a name, or with that name forgotten. */
export function withScenario(inputs: ProjectInputs, name: string, keep: 'present' | 'nothing'): ProjectInputs {
  const { scenarios = {}, ...present } = inputs;
  const others = Object.entries(scenarios).filter(([title]) => title !== name);
  return { ...present, scenarios: Object.fromEntries(keep === 'present' ? [...others, [name, present]] : others) };
}
