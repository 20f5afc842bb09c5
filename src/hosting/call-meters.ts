import type { CallMeter } from '../domain';

const each = (units: number, ...operations: string[]): Record<string, number> => Object.fromEntries(operations.map((operation) => [operation.toLowerCase(), units]));

/**
 * Requests that AWS services bill to whoever makes them, by operation. Items up to 1 KB written and 4 KB read (a read that need not be
 * consistent is half a unit), messages and events up to 64 KB, Kinesis records up to 25 KB; units of larger ones can be typed themselves (`dynamodb:ReadRequestUnit`).
 * @see https://aws.amazon.com/dynamodb/pricing/on-demand/
 * @see https://aws.amazon.com/kinesis/data-streams/pricing/
 * @see https://aws.amazon.com/s3/pricing/
 * @see https://aws.amazon.com/sqs/pricing/
 * @see https://aws.amazon.com/sns/pricing/
 * @see https://aws.amazon.com/eventbridge/pricing/
 * @see https://aws.amazon.com/step-functions/pricing/
 */
export const callMeters: CallMeter[] = [
  {
    skuId: 'aws-dynamodb-read-units', description: 'DynamoDB read units', service: 'dynamodb',
    unitsPerCall: { ...each(1, 'ReadRequestUnit'), ...each(0.5, 'Get', 'GetItem', 'Query', 'Scan', 'BatchGet', 'BatchGetItem'), ...each(2, 'TransactGet', 'TransactGetItems') },
  },
  {
    skuId: 'aws-dynamodb-write-units', description: 'DynamoDB write units', service: 'dynamodb',
    unitsPerCall: { ...each(1, 'WriteRequestUnit', 'Put', 'PutItem', 'Update', 'UpdateItem', 'Delete', 'DeleteItem', 'BatchWrite', 'BatchWriteItem'), ...each(2, 'TransactWrite', 'TransactWriteItems') },
  },
  { skuId: 'aws-eventbridge-events', description: 'EventBridge events', service: 'eventbridge', unitsPerCall: each(1, 'PutEvents') },
  { skuId: 'aws-kinesis-put-payload-units', description: 'Kinesis PUT payload units of provisioned streams', service: 'kinesis', unitsPerCall: each(1, 'PutRecord', 'PutRecords', 'PutPayloadUnit') },
  { skuId: 'aws-lambda-requests', description: 'Lambda invocations (their duration is their own handler\'s)', service: 'lambda', unitsPerCall: each(1, 'Invoke', 'InvokeAsync', 'InvokeCommand') },
  {
    skuId: 'aws-s3-tier1-requests', description: 'S3 PUT, COPY, POST, LIST requests', service: 's3',
    unitsPerCall: each(1, 'PutObject', 'Put', 'Upload', 'CopyObject', 'CreateMultipartUpload', 'UploadPart', 'CompleteMultipartUpload', 'ListObjects', 'ListObjectsV2', 'ListBuckets', 'ListObjectVersions', 'PutObjectAcl', 'PutObjectTagging'),
  },
  {
    skuId: 'aws-s3-tier2-requests', description: 'S3 GET and other requests', service: 's3',
    unitsPerCall: each(1, 'GetObject', 'Get', 'HeadObject', 'HeadBucket', 'GetObjectAttributes', 'GetObjectTagging', 'SelectObjectContent'),
  },
  { skuId: 'aws-sns-requests', description: 'SNS requests', service: 'sns', unitsPerCall: { ...each(1, 'Publish'), ...each(1, 'PublishBatch') } },
  { skuId: 'aws-sqs-requests', description: 'SQS requests', service: 'sqs', unitsPerCall: { '*': 1 } },
  { skuId: 'aws-sqs-fifo-requests', description: 'SQS FIFO requests', service: 'sqs-fifo', unitsPerCall: { '*': 1 } },
  { skuId: 'aws-step-functions-express-duration', description: 'Step Functions Express duration', service: 'stepfunctions', unitsPerCall: each(1, 'ExpressGbHour') },
  { skuId: 'aws-step-functions-express-requests', description: 'Step Functions Express requests', service: 'stepfunctions', unitsPerCall: each(1, 'StartSyncExecution', 'ExpressRequest') },
  { skuId: 'aws-step-functions-transitions', description: 'Step Functions state transitions', service: 'stepfunctions', unitsPerCall: each(1, 'StateTransition') },
];
