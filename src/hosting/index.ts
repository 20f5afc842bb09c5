import type { HostingOption } from '../domain';
import { awsFargate } from './aws-fargate';
import { awsLambda } from './aws-lambda';

/** Every way to host that is compared. Adding one is one file, one row here, its prices, and a test with a published example. */
export const hostingOptions: HostingOption[] = [
  awsFargate,
  awsLambda,
];
