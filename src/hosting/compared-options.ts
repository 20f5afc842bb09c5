import type { HostingOption, ScenarioInputs } from '../domain';
import { everyOption } from './every-option';
import { hostingOptions } from './index';

/** The options that a person chose to compare, else AWS Lambda and AWS Fargate. */
export function comparedOptions({ compare }: ScenarioInputs): HostingOption[] {
  return compare ? everyOption.filter(({ id }) => compare.includes(id)) : hostingOptions;
}
