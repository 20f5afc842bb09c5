import type { RequestHosting } from '../domain';
import { awsFrontDoors } from './aws-front-doors';
import { awsSurroundings } from './aws-surroundings';

/**
 * AWS Lambda: GB-seconds of each request and of INIT, requests, storage above 512 MiB, environments kept ready.
 * Memory in MiB (the console's "MB"); duration rounded up to 1 ms; INIT billed for every package since August 2025.
 * @see https://aws.amazon.com/lambda/pricing/
 * @see https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
 */
export const awsLambda: RequestHosting = {
  id: 'aws-lambda',
  provider: 'AWS',
  serviceName: 'AWS Lambda',
  deliveryModel: 'FaaS',
  docs: 'https://aws.amazon.com/lambda/pricing/',
  architectures: ['x86_64', 'arm64'],
  billing: 'request',
  function: {
    memoryPerVCpuMiB: 1769,
    quotaPeriodMs: 20,
    overheadMs: 1,
    billingStepMs: 1,
    keepAliveSeconds: 360,
    recycleSeconds: 7200,
    concurrencyLimit: 1000,
    concurrencyPerTenSeconds: 1000,
    timeoutSeconds: 900,
    frontDoorTimeoutSeconds: { 'http-api': 30, 'rest-api': 29, websocket: 29 },
    includedStorageMiB: 512,
  },
  fields: ['memoryMiB', 'architecture', 'discountPercent', 'ephemeralStorageGiB', 'frontDoor', 'provisionedConcurrency', 'snapStart', 'eventPollerHours'],
  meters: [
    { skuId: 'aws-lambda-requests', chargeCategory: 'requests', description: 'Requests', quantity: ({ requests }) => requests },
    ...(['x86_64', 'arm64'] as const).flatMap((architecture): RequestHosting['meters'] => [
      {
        skuId: `aws-lambda-duration-${architecture}`, chargeCategory: 'compute', description: `Duration, ${architecture}`,
        quantity: ({ gbSeconds }) => gbSeconds[architecture],
      },
      {
        skuId: `aws-lambda-duration-${architecture}`, chargeCategory: 'init', description: `INIT of new environments, ${architecture}`,
        quantity: ({ initGbSeconds }) => initGbSeconds[architecture],
      },
      {
        skuId: `aws-lambda-provisioned-concurrency-${architecture}`, chargeCategory: 'compute', description: `Provisioned concurrency, ${architecture}`,
        quantity: ({ provisionedGbSeconds }) => provisionedGbSeconds[architecture],
      },
      {
        skuId: `aws-lambda-provisioned-duration-${architecture}`, chargeCategory: 'compute', description: `Duration in provisioned environments, ${architecture}`,
        quantity: ({ provisionedDurationGbSeconds }) => provisionedDurationGbSeconds[architecture],
      },
    ]),
    {
      skuId: 'aws-lambda-ephemeral-storage', chargeCategory: 'storage', description: 'Ephemeral storage above 512 MiB',
      quantity: ({ storageGbSeconds }) => storageGbSeconds,
    },
    { skuId: 'aws-lambda-response-streaming', chargeCategory: 'network', description: 'Streamed responses above 6 MB each', quantity: ({ streamedGb }) => streamedGb },
    { skuId: 'aws-lambda-snapstart-cache', chargeCategory: 'storage', description: 'SnapStart snapshots', quantity: ({ snapshotGbSeconds }) => snapshotGbSeconds },
    { skuId: 'aws-lambda-snapstart-restore', chargeCategory: 'init', description: 'SnapStart restores', quantity: ({ restoredGb }) => restoredGb },
    { skuId: 'aws-lambda-event-poller-kafka', chargeCategory: 'other', description: 'Event poller units, Kafka', quantity: ({ eventPollerHours }) => eventPollerHours.kafka },
    { skuId: 'aws-lambda-event-poller-sqs', chargeCategory: 'other', description: 'Event poller units, SQS', quantity: ({ eventPollerHours }) => eventPollerHours.sqs },
    ...awsFrontDoors,
    ...awsSurroundings,
  ],
};
