import type { HostingOption, ProjectInputs } from '../src/domain';
import { everyOption } from '../src/hosting/every-option';

/** Functions and containers without servers to look after, of the three big clouds. */
const unlessChosen = ['aws-fargate', 'aws-lambda', 'azure-container-apps', 'google-cloud-run'];

/** What the panel compares: what a person chose, else AWS Lambda and its nearest relatives. */
export function panelOptions({ compare = unlessChosen }: Pick<ProjectInputs, 'compare'>): HostingOption[] {
  return everyOption.filter(({ id }) => compare.includes(id));
}
