import type { HostingOption, ScenarioInputs } from '../domain';
import { everyOption } from './every-option';
import { hostingOptions } from './index';

/** The options that a person chose to compare, else those that are compared everywhere: in the panel, the sidebar, the code and the terminal. */
export function comparedOptions({ compare }: Pick<ScenarioInputs, 'compare'>): HostingOption[] {
  return compare ? everyOption.filter(({ id }) => compare.includes(id)) : hostingOptions;
}
