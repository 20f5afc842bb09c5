import type { InstanceHosting } from '../domain';
import { awsFrontDoors } from './aws-front-doors';
import { bySize } from './by-size';
import { ec2Capacities } from './ec2-capacities';
import { ec2Meters } from './ec2-meters';

/** Types without burst credits and with at least two vCPU. */
const capacities = ec2Capacities.filter(({ vCpu, baselineShare }) => vCpu >= 2 && baselineShare === undefined);

/**
 * AWS Lambda Managed Instances: requests, EC2 instances in the account, and a fee of 15 % of their on-demand price, which no Savings Plan
 * reduces. Several requests share an environment, and no duration is billed. Three instances, one in each availability zone, run at least.
 * @see https://aws.amazon.com/lambda/pricing/
 */
export const awsLambdaManagedInstances: InstanceHosting = {
  id: 'aws-lambda-managed-instances',
  provider: 'AWS',
  serviceName: 'AWS Lambda Managed Instances',
  deliveryModel: 'FaaS',
  docs: 'https://aws.amazon.com/lambda/pricing/',
  architectures: ['x86_64', 'arm64'],
  billing: 'instance',
  balancer: 'included',
  capacities,
  includedStorageGiB: 0,
  scaleInHours: 0.25,
  fewestInstances: 3,
  fields: ['instanceType', 'instances', 'hoursPerMonth', 'architecture', 'discountPercent'],
  meters: [
    { skuId: 'aws-lambda-managed-instances-requests', chargeCategory: 'requests', description: 'Requests', quantity: ({ requests }) => requests },
    ...ec2Meters(capacities),
    ...bySize(capacities, 'instanceHours', (name) => ({ skuId: `aws-lambda-managed-instances-fee-${name.replace('.', '-')}`, chargeCategory: 'other', description: `Management fee, ${name}` })),
    ...awsFrontDoors.filter(({ skuId }) => !skuId.startsWith('aws-alb')),
  ],
};
