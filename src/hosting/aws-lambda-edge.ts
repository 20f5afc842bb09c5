import type { RequestHosting } from '../domain';
import { awsLambda } from './aws-lambda';

/**
 * Lambda@Edge: requests and GB-seconds at one price worldwide, in steps of 1 ms, without a free tier. x86_64 only; CloudFront is billed besides.
 * @see https://aws.amazon.com/lambda/pricing/
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/edge-functions-restrictions.html
 */
export const awsLambdaEdge: RequestHosting = {
  id: 'aws-lambda-edge',
  provider: 'AWS',
  serviceName: 'Lambda@Edge',
  deliveryModel: 'FaaS',
  docs: 'https://aws.amazon.com/lambda/pricing/',
  architectures: ['x86_64'],
  billing: 'request',
  function: { ...awsLambda.function, timeoutSeconds: 30, frontDoorTimeoutSeconds: {} },
  priceRegions: () => ['global'],
  notes: ['Amazon CloudFront, in front of Lambda@Edge, is billed besides.'],
  fields: ['memoryMiB', 'discountPercent'],
  meters: [
    { skuId: 'aws-lambda-edge-requests', chargeCategory: 'requests', description: 'Requests', quantity: ({ requests }) => requests },
    { skuId: 'aws-lambda-edge-duration', chargeCategory: 'compute', description: 'Duration', quantity: ({ gbSeconds }) => gbSeconds.x86_64 },
    { skuId: 'aws-lambda-edge-duration', chargeCategory: 'init', description: 'INIT of new environments', quantity: ({ initGbSeconds }) => initGbSeconds.x86_64 },
  ],
};
