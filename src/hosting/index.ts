import type { HostingOption } from '../domain';
import { awsFargate } from './aws-fargate';
import { awsLambda } from './aws-lambda';

/** What is compared unless somebody chooses otherwise, in every place that shows figures. `every-option.ts` has them all. */
export const hostingOptions: HostingOption[] = [
  awsFargate,
  awsLambda,
];
