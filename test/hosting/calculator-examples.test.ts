import assert from 'node:assert/strict';
import { calculate, cents } from './calculate';

interface Published {
  id: string;
  title: string;
  source: string;
  option: string;
  workload: object;
  /** Printed bill; the whole option's, unless `lines` are compared alone. */
  total?: number;
  /** Printed lines by the beginning of their SKU. */
  lines?: Record<string, number>;
  /** Where the source's own arithmetic slips: what it prints, and why. */
  slip?: { printed: number; why: string };
}

const free = { freeTier: false };
const one = (fields: object) => [{ id: 'f', ...fields }];
const nothing = { ...free, handlers: [] };
const aws = 'aws.amazon.com';
const infracost = 'infracost golden file';
const lmi = 'aws-samples/sample-aws-lambda-managed-instances, pricing calculator test cases';
const page = 'aws.amazon.com/lambda/pricing';
const managed = (instances: number, discountPercent?: number) => ({ 'aws-lambda-managed-instances': { instanceType: 'c7g.xlarge', instances, discountPercent } });
const sixty = (requestsPerMonth: number) => one({ requestsPerMonth, durationMs: 60_000, memoryMiB: 512 });
const fargate = (fields: object) => ({ ...nothing, options: { 'aws-fargate': { frontDoor: 'none', ...fields } } });
const calls = (of: Record<string, number>, requestsPerMonth = 1, fields: object = {}) => ({ ...free, handlers: one({ requestsPerMonth, durationMs: 0, memoryMiB: 128, trigger: 'other', calls: of, ...fields }) });

/** Bills that providers and others have published, redone by the calculator. */
const published: Published[] = [
  { id: 'lambda-01', title: 'mobile backend', source: page, option: 'aws-lambda', workload: { freeTier: true, handlers: one({ requestsPerMonth: 3e6, durationMs: 120, memoryMiB: 1536 }) }, total: 2.73 },
  { id: 'lambda-03', title: 'inference with 2 GB of storage', source: page, option: 'aws-lambda', workload: { freeTier: true, handlers: one({ requestsPerMonth: 6e6, durationMs: 280, memoryMiB: 4096, ephemeralStorageMiB: 2048 }) }, total: 106.41 },
  { id: 'lambda-02', title: 'telemetry of 10,000 vehicles', source: page, option: 'aws-lambda', workload: { ...free, handlers: one({ requestsPerMonth: 7_440_000, durationMs: 2000, memoryMiB: 1024 }) }, total: 249.49, lines: { 'aws-lambda-requests': 1.49, 'aws-lambda-duration': 248 } },
  { id: 'lambda-06', title: 'SnapStart, 1 % of requests restore', source: page, option: 'aws-lambda', workload: { ...free, hoursPerMonth: 744, handlers: one({ requestsPerMonth: 7_440_000, durationMs: 2000, memoryMiB: 1024, coldStartShare: 0.01 }), options: { 'aws-lambda': { snapStart: true } } }, total: 263.92, lines: { 'aws-lambda-requests': 1.49, 'aws-lambda-duration': 248, 'aws-lambda-snapstart': 14.43 } },
  { id: 'lambda-08', title: 'Kafka consumer', source: page, option: 'aws-lambda', workload: { ...free, handlers: one({ requestsPerMonth: 3e7, durationMs: 2000, memoryMiB: 1024, trigger: 'pubsub' }) }, lines: { 'aws-lambda-requests': 6 }, slip: { printed: 12, why: 'bills 60 million requests, while its text says one million a day for 30 days' } },
  { id: 'lambda-09', title: 'SQS with event poller units; printed without its tenth of a cent', source: page, option: 'aws-lambda', workload: { ...free, handlers: one({ requestsPerMonth: 3e7, durationMs: 1000, memoryMiB: 1024, trigger: 'pubsub' }), options: { 'aws-lambda': { eventPollerHours: { sqs: 8000 } } } }, total: 580, lines: { 'aws-lambda-requests': 6, 'aws-lambda-duration': 500, 'aws-lambda-event-poller': 74 } },
  { id: 'lambda-11', title: '10 million requests of 10 ms', source: page, option: 'aws-lambda-edge', workload: { handlers: one({ requestsPerMonth: 1e7, durationMs: 10, memoryMiB: 128 }) }, total: 6.63, lines: { 'aws-lambda-edge-requests': 6, 'aws-lambda-edge-duration': 0.63 } },
  { id: 'lambda-14', title: '10 million requests of 2 s', source: page, option: 'aws-lambda', workload: { ...free, handlers: one({ requestsPerMonth: 1e7, durationMs: 2000, memoryMiB: 1024 }) }, lines: { 'aws-lambda-requests': 2, 'aws-lambda-duration': 333.33 }, slip: { printed: 333.34, why: '333.334 is printed rounded up' } },
  { id: 'lambda-17', title: '512 MB at the price of 2018', source: `older ${page}`, option: 'aws-lambda', workload: { freeTier: true, prices: { 'aws-lambda-duration-x86_64': 0.00001667 }, handlers: one({ requestsPerMonth: 3e6, durationMs: 1000, memoryMiB: 512 }) }, total: 18.74 },
  { id: 'lambda-18', title: '128 MB at the price of 2018', source: `older ${page}`, option: 'aws-lambda', workload: { freeTier: true, prices: { 'aws-lambda-duration-x86_64': 0.00001667 }, handlers: one({ requestsPerMonth: 3e7, durationMs: 200, memoryMiB: 128 }) }, total: 11.63 },
  { id: 'lambda-pc-01', title: 'a launch of two hours on provisioned concurrency', source: page, option: 'aws-lambda', workload: { ...free, handlers: one({ requestsPerMonth: 1.2e6, durationMs: 1000, memoryMiB: 1024 }), options: { 'aws-lambda': { provisionedConcurrency: { concurrency: 1000, hoursPerMonth: 2 } } } }, total: 41.91, lines: { 'aws-lambda-requests': 0.24, 'aws-lambda-provisioned-concurrency': 30, 'aws-lambda-provisioned-duration': 11.67 } },
  { id: 'lambda-pc-02', title: '10 million requests on provisioned concurrency, arm64', source: infracost, option: 'aws-lambda', workload: { ...free, architecture: 'arm64', handlers: one({ requestsPerMonth: 1e7, durationMs: 350, memoryMiB: 512 }), options: { 'aws-lambda': { provisionedConcurrency: { concurrency: 100, hoursPerMonth: 50 } } } }, total: 45.61, lines: { 'aws-lambda-requests': 2, 'aws-lambda-provisioned-concurrency': 30, 'aws-lambda-provisioned-duration': 13.61 } },
  ...([['01', 'x86_64', 6e9, 1024, 512, 52_400.1], ['02', 'x86_64', 9e9, 1024, 1024, 150_040.2], ['03', 'x86_64', 1.5e10, 2000, 1024, 438_001.2], ['04', 'arm64', 7.5e9, 1024, 512, 52_700.26], ['05', 'arm64', 11_250_000_000, 1024, 1024, 150_490.9], ['07', 'x86_64', 100_000, 350, 512, 0.31], ['08', 'arm64', 100_000, 350, 512, 0.25], ['09', 'x86_64', 100_000, 350, 128, 0.09], ['10', 'arm64', 100_000, 350, 128, 0.08]] as const).map(([number, architecture, requestsPerMonth, durationMs, memoryMiB, total]): Published => ({
    id: `lambda-ic-${number}`, title: `${requestsPerMonth.toLocaleString('en-US')} requests of ${durationMs} ms at ${memoryMiB} MB, ${architecture}`, source: infracost, option: 'aws-lambda', workload: { ...free, architecture, handlers: one({ requestsPerMonth, durationMs, memoryMiB }) }, total,
  })),
  ...([['01', 40_320, 1000, 1024, false, 0.68], ['02', 40_320, 5000, 256, false, 0.85], ['03', 403_200, 5000, 1536, false, 50.49], ['05', 403_200, 5000, 1536, true, 43.74], ['06', 4_032_000, 5000, 256, true, 77.96]] as const).map(([number, requestsPerMonth, durationMs, memoryMiB, freeTier, total]): Published => ({
    id: `lambda-tg-${number}`, title: `${requestsPerMonth.toLocaleString('en-US')} requests of ${durationMs} ms at the price of 2018`, source: 'a public test of 2018', option: 'aws-lambda', workload: { freeTier, prices: { 'aws-lambda-duration-x86_64': 0.00001667 }, handlers: one({ requestsPerMonth, durationMs, memoryMiB }) }, total,
  })),
  ...([['01', 'x86_64', 512, 1.87], ['02', 'arm64', 512, 1.53], ['05', 'x86_64', 512, 1.87], ['06', 'x86_64', 1024, 3.53]] as const).map(([number, architecture, memoryMiB, total]): Published => ({
    id: `cmp-${number}`, title: `a million requests of 200 ms at ${memoryMiB} MB, ${architecture}`, source: 'a public comparison', option: 'aws-lambda', workload: { ...free, architecture, handlers: one({ requestsPerMonth: 1e6, durationMs: 200, memoryMiB }) }, total,
  })),
  { id: 'lambda-ic-06', title: 'three price steps on arm64', source: infracost, option: 'aws-lambda', workload: { ...free, architecture: 'arm64', handlers: one({ requestsPerMonth: 18_250_000_000, durationMs: 2048, memoryMiB: 2048 }) }, total: 836008.16 },
  { id: 'fargate-01', title: '5 tasks, 10 minutes a day, 30 GB of disk', source: `${aws}/fargate/pricing`, option: 'aws-fargate', workload: fargate({ vCpu: 1, memoryMiB: 2048, instances: 5, hoursPerMonth: 5, ephemeralStorageGiB: 30 }), total: 1.26, lines: { 'aws-fargate-vcpu': 1.01, 'aws-fargate-memory': 0.22, 'aws-fargate-ephemeral': 0.03 } },
  { id: 'fargate-06', title: '1 vCPU, 2 GB', source: infracost, option: 'aws-fargate', workload: fargate({ vCpu: 1, memoryMiB: 2048, instances: 1 }), total: 36.04 },
  { id: 'fargate-07', title: '5 vCPU, 10 GB, a size that is not sold', source: infracost, option: 'aws-fargate', workload: fargate({ vCpu: 5, memoryMiB: 10_240, instances: 1 }), total: 180.2 },
  { id: 'fargate-08', title: '2 tasks of 1 vCPU, 2 GB; its accelerators are no more', source: infracost, option: 'aws-fargate', workload: fargate({ vCpu: 1, memoryMiB: 2048, instances: 2 }), total: 72.08, lines: { 'aws-fargate-vcpu': 59.1, 'aws-fargate-memory': 12.98 } },
  { id: 'fargate-11', title: '0.25 vCPU, 0.5 GB, "about 9"', source: 'a public comparison', option: 'aws-fargate', workload: fargate({ vCpu: 0.25, memoryMiB: 512, instances: 1 }), total: 9.01 },
  { id: 'fargate-09', title: '0.5 vCPU, 1 GB', source: 'keystone.page', option: 'aws-fargate', workload: fargate({ vCpu: 0.5, memoryMiB: 1024, instances: 1 }), total: 18.02 },
  { id: 'fargate-05', title: 'the prices of 2018', source: 'older page', option: 'aws-fargate', workload: { ...fargate({ vCpu: 1, memoryMiB: 10_240, instances: 1, hoursPerMonth: 720 }), prices: { 'aws-fargate-vcpu-x86_64': 0.00001406 * 3600, 'aws-fargate-memory-x86_64': 0.00000353 * 3600 } }, total: 127.94 },
  { id: 'fargate-12', title: '4 vCPU, 16 GB', source: 'a blog', option: 'aws-fargate', workload: fargate({ vCpu: 4, memoryMiB: 16_384, instances: 1 }), total: 170.12, slip: { printed: 145, why: 'no list price gives it' } },
  { id: 'fargate-13', title: '0.25 vCPU, 0.5 GB, 30 days', source: 'a blog', option: 'aws-fargate', workload: fargate({ vCpu: 0.25, memoryMiB: 512, instances: 1, hoursPerMonth: 720 }), total: 8.89, slip: { printed: 7.47, why: 'no list price gives it' } },
  { id: 'fargate-14', title: '1,000 tasks, 7 minutes a day, in São Paulo', source: 'a public note', option: 'aws-fargate', workload: { ...fargate({ vCpu: 4, memoryMiB: 8192, instances: 1000, hoursPerMonth: 3.5, architecture: 'arm64' }), region: 'sa-east-1' }, total: 951.16, slip: { printed: 952, why: 'each line is rounded up to a dollar, and arm64 prices are called x86' } },
  { id: 'apigw-01', title: 'HTTP API over the first step', source: `${aws}/api-gateway/pricing`, option: 'aws-lambda', workload: { ...free, handlers: one({ requestsPerMonth: 4.32e8, durationMs: 0, memoryMiB: 128 }), options: { 'aws-lambda': { frontDoor: 'http-api' } } }, lines: { 'aws-api-gateway-http': 418.8 } },
  { id: 'apigw-03', title: 'REST API and its data', source: `${aws}/api-gateway/pricing`, option: 'aws-lambda', workload: { ...free, handlers: one({ requestsPerMonth: 5e6, durationMs: 0, memoryMiB: 128, responseKiB: 3 }), options: { 'aws-lambda': { frontDoor: 'rest-api' } } }, lines: { 'aws-api-gateway-rest': 17.5, 'aws-data-transfer-out': 1.29 } },
  { id: 'apigw-04', title: 'REST API, 15 billion calls', source: `${aws}/api-gateway/pricing`, option: 'aws-lambda', workload: { ...free, handlers: one({ requestsPerMonth: 1.5e10, durationMs: 0, memoryMiB: 128, responseKiB: 4 }), options: { 'aws-lambda': { frontDoor: 'rest-api' } } }, lines: { 'aws-api-gateway-rest': 36353.1, 'aws-data-transfer-out': 4824.63 }, slip: { printed: 5149.84, why: 'all 57 TB are sent at the price of the first 10 TB' } },
  { id: 'apigw-04 flat', title: 'the same at its one price for data', source: `${aws}/api-gateway/pricing`, option: 'aws-lambda', workload: { ...free, prices: { 'aws-data-transfer-out': 0.09 }, handlers: one({ requestsPerMonth: 1.5e10, durationMs: 0, memoryMiB: 128, responseKiB: 4 }), options: { 'aws-lambda': { frontDoor: 'rest-api' } } }, lines: { 'aws-api-gateway-rest': 36353.1, 'aws-data-transfer-out': 5149.84 } },
  { id: 'apigw-08', title: 'REST API of the European Sovereign Cloud, at its prices in EUR', source: 'aws.eu/api-gateway/pricing', option: 'aws-lambda', workload: { ...free, prices: { 'aws-api-gateway-rest-requests': 3.6514e-6, 'aws-data-transfer-out': 0.07723233 }, handlers: one({ requestsPerMonth: 5e6, durationMs: 0, memoryMiB: 128, responseKiB: 3 }), options: { 'aws-lambda': { frontDoor: 'rest-api' } } }, lines: { 'aws-api-gateway-rest': 18.26, 'aws-data-transfer-out': 1.1 }, slip: { printed: 18.25, why: '18.257 is cut off, not rounded' } },
  { id: 'apigw-10', title: 'HTTP API, a billion', source: `${aws}/api-gateway/pricing`, option: 'aws-lambda', workload: { ...free, handlers: one({ requestsPerMonth: 1e9, durationMs: 0, memoryMiB: 128 }), options: { 'aws-lambda': { frontDoor: 'http-api' } } }, lines: { 'aws-api-gateway-http': 930 } },
  { id: 'apigw-07', title: 'REST API, 21 billion calls through all four steps', source: infracost, option: 'aws-lambda', workload: { ...free, handlers: one({ requestsPerMonth: 2.1e10, durationMs: 0, memoryMiB: 128 }), options: { 'aws-lambda': { frontDoor: 'rest-api' } } }, lines: { 'aws-api-gateway-rest': 49_763.1 } },
  { id: 'apigw-10', title: 'WebSocket, 1.5 billion messages and 10 million minutes', source: `${aws}/api-gateway/pricing`, option: 'aws-lambda', workload: { ...free, handlers: one({ requestsPerMonth: 1.5e9, durationMs: 0, memoryMiB: 128 }), network: { webSocketMinutes: 1e7 }, options: { 'aws-lambda': { frontDoor: 'websocket' } } }, lines: { 'aws-api-gateway-websocket-messages': 1400, 'aws-api-gateway-websocket-minutes': 2.5 } },
  { id: 'alb-02', title: '1,000 GB through a load balancer', source: infracost, option: 'aws-fargate', workload: { ...free, handlers: one({ requestsPerMonth: 1e6, durationMs: 10, memoryMiB: 128, responseKiB: 1000 }), options: { 'aws-fargate': { frontDoor: 'alb', instances: 1, vCpu: 0.25, memoryMiB: 512 } } }, lines: { 'aws-alb-hours': 16.43, 'aws-alb-capacity-units': 8 } },
  { id: 'nat-01', title: 'NAT gateway and 100 GB', source: infracost, option: 'aws-fargate', workload: { ...free, network: { natGateways: 1, natGbPerRequest: 0.0001 }, handlers: one({ requestsPerMonth: 1e6, durationMs: 10, memoryMiB: 128 }) }, lines: { 'aws-nat': 37.35 } },
  { id: 's3-02', title: '348,000 PUT requests', source: infracost, option: 'aws-lambda', workload: calls({ 's3:PutObject': 1 }, 348_000), lines: { 'aws-s3': 1.74 } },
  { id: 's3-03', title: '63,488 GB to the internet', source: 'older page, 1 GB free', option: 'aws-lambda', workload: { ...free, handlers: one({ requestsPerMonth: 63_487, durationMs: 0, memoryMiB: 128, responseKiB: 1024 * 1024 }) }, lines: { 'aws-data-transfer-out': 5263.29 }, slip: { printed: 5263.27, why: 'its first step is 10,239 GB, as the first GB was free' } },
  { id: 'sfn-01', title: 'Express, 10 million of 800 ms at 512 MB', source: `${aws}/step-functions/pricing`, option: 'aws-lambda', workload: calls({ 'stepfunctions:ExpressExecution': 1 }, 1e7, { durationMs: 800, memoryMiB: 512 }), lines: { 'aws-step-functions-express-requests': 10, 'aws-step-functions-express-duration': 63.34 } },
  { id: 'sfn-03', title: 'Express, 123 ms are 200 ms', source: `${aws}/step-functions/pricing`, option: 'aws-lambda', workload: calls({ 'stepfunctions:ExpressExecution': 1 }, 100_000, { durationMs: 123, memoryMiB: 64 }), lines: { 'aws-step-functions-express': 0.12 } },
  { id: 'sfn-02', title: 'Express, 100 million, 29,687.5 GB-hours over three steps', source: infracost, option: 'aws-lambda', workload: calls({ 'stepfunctions:ExpressRequest': 1, 'stepfunctions:ExpressGbHour': 29_687.5 / 1e8 }, 1e8), lines: { 'aws-step-functions-express-requests': 100, 'aws-step-functions-express-duration': 585.23 } },
  { id: 'sfn-04', title: 'Standard, 10,000 transitions', source: infracost, option: 'aws-lambda', workload: calls({ 'stepfunctions:StateTransition': 1 }, 10_000), lines: { 'aws-step-functions-transitions': 0.25 } },
  { id: 'sfn-05', title: 'Standard, 9 transitions, 10,000 times', source: 'a blog', option: 'aws-lambda', workload: { ...calls({ 'step-functions:StateTransition': 9 }, 10_000), freeTier: true }, lines: { 'aws-step-functions-transitions': 2.15 }, slip: { printed: 2.24, why: 'writes 89,600 for 90,000 less 4,000' } },
  { id: 'sfn-07', title: 'Express, a million of 2 s', source: 'a blog', option: 'aws-lambda', workload: calls({ 'stepfunctions:StartSyncExecution': 1, 'stepfunctions:ExpressGbHour': (2 * 64) / 1024 / 3600 }, 1e6), lines: { 'aws-step-functions-express': 3.08 }, slip: { printed: 3.13, why: 'takes 64 MB for 0.064 GB' } },
  { id: 'sfn-08', title: 'Express, 10 million of 1 s', source: 'a blog', option: 'aws-lambda', workload: calls({ 'stepfunctions:ExpressExecution': 1 }, 1e7, { durationMs: 1000, memoryMiB: 64 }), lines: { 'aws-step-functions-express': 20.42 }, slip: { printed: 20.67, why: 'takes 64 MB for 0.064 GB and rounds the price' } },
  { id: 'sqs-01', title: 'SQS, 2 million requests', source: infracost, option: 'aws-lambda', workload: calls({ 'sqs:SendMessage': 1, 'sqs:DeleteMessage': 1 }, 1e6), lines: { 'aws-sqs-requests': 0.8 } },
  { id: 'sqs-02', title: 'SQS FIFO, a million requests', source: infracost, option: 'aws-lambda', workload: calls({ 'sqs-fifo:SendMessage': 1 }, 1e6), lines: { 'aws-sqs-fifo': 0.5 } },
  { id: 'sns-01', title: 'SNS, 2 million requests, one of them free', source: infracost, option: 'aws-lambda', workload: { ...calls({ 'sns:Publish': 1 }, 2e6), freeTier: true }, lines: { 'aws-sns': 0.5 } },
  { id: 'events-01', title: 'EventBridge, a million events', source: infracost, option: 'aws-lambda', workload: calls({ 'events:PutEvents': 1 }, 1e6), lines: { 'aws-eventbridge': 1 } },
  { id: 'dynamodb-01', title: 'DynamoDB, 3 million writes, 8 million reads at the prices before November 2024', source: infracost, option: 'aws-lambda', workload: { ...calls({ 'dynamodb:PutItem': 3, 'dynamodb:GetItem': 16 }, 1e6), prices: { 'aws-dynamodb-write-units': 1.25e-6, 'aws-dynamodb-read-units': 0.25e-6 } }, lines: { 'aws-dynamodb-write': 3.75, 'aws-dynamodb-read': 2 } },
  { id: 'sfn-09', title: 'Standard, 100,000 executions of 5 steps', source: 'a blog', option: 'aws-lambda', workload: calls({ 'stepfunctions:StateTransition': 5 }, 100_000), lines: { 'aws-step-functions-transitions': 12.5 } },
  { id: 'ec2-01', title: 't3.small, 30 GB, a load balancer', source: 'a blog', option: 'aws-ec2', workload: { ...free, handlers: one({ requestsPerMonth: 0, durationMs: 0, memoryMiB: 128 }), options: { 'aws-ec2': { instanceType: 't3.small', instances: 1, ephemeralStorageGiB: 30, frontDoor: 'alb' } } }, lines: { 'aws-ec2-t3-small': 15.18, 'aws-ebs-gp3': 2.4, 'aws-alb-hours': 16.43 }, slip: { printed: 15.2, why: 'rounds the instance and takes 720 hours for the load balancer' } },
  { id: 'lambda-20', title: 'a million requests of 50 ms at 128 MB', source: 'a public article', option: 'aws-lambda', workload: { ...free, handlers: one({ requestsPerMonth: 1e6, durationMs: 50, memoryMiB: 128 }) }, lines: { 'aws-lambda-duration': 0.1 } },
  { id: 'fargate-15', title: '50 tasks a day of 3 hours, 4 vCPU and 16 GB with 200 GB of disk, in Oregon', source: 'an exported estimate of calculator.aws', option: 'aws-fargate', workload: { ...fargate({ vCpu: 4, memoryMiB: 16_384, instances: 50, hoursPerMonth: 91.25, ephemeralStorageGiB: 200 }), region: 'us-west-2' }, total: 1154.4 },
  { id: 'run-07', title: '100,000 requests of 300 ms, which the grants cover', source: 'a calculator page', option: 'google-cloud-run', workload: { freeTier: true, region: 'us-central1', handlers: one({ requestsPerMonth: 100_000, durationMs: 300, memoryMiB: 256 }), options: { 'google-cloud-run': { vCpu: 1, memoryMiB: 256 } } }, total: 0 },
  { id: 'run-01', title: 'request-based in Frankfurt', source: infracost, option: 'google-cloud-run', workload: { ...free, region: 'europe-west3', handlers: one({ requestsPerMonth: 500_000, durationMs: 3600, memoryMiB: 512 }), options: { 'google-cloud-run': { vCpu: 1, memoryMiB: 512 } } }, total: 63.83, lines: { 'google-cloud-run-vcpu-active': 60.48, 'google-cloud-run-memory': 3.15, 'google-cloud-run-requests': 0.2 } },
  { id: 'run-02', title: 'instance-based in Frankfurt, half a vCPU all month', source: infracost, option: 'google-cloud-run-instance', workload: { ...nothing, region: 'europe-west3', options: { 'google-cloud-run-instance': { vCpu: 0.5, memoryMiB: 256, instances: 1 } } }, total: 29.96, lines: { 'google-cloud-run-instance-vcpu': 28.38, 'google-cloud-run-instance-memory': 1.58 } },
  { id: 'run-05', title: 'instance-based, 2 vCPU and 1 GiB all month', source: infracost, option: 'google-cloud-run-instance', workload: { ...nothing, region: 'europe-west3', options: { 'google-cloud-run-instance': { vCpu: 2, memoryMiB: 1024, instances: 1 } } }, total: 119.84, lines: { 'google-cloud-run-instance-vcpu': 113.53, 'google-cloud-run-instance-memory': 6.31 } },
  { id: 'run-06', title: 'instance-based in tier 1 with its grants, 30 days', source: 'a public note of 2026', option: 'google-cloud-run-instance', workload: { freeTier: true, region: 'us-central1', hoursPerMonth: 720, handlers: [], options: { 'google-cloud-run-instance': { vCpu: 1, memoryMiB: 1024, instances: 1 } } }, total: 46.62 },
  { id: 'run-03', title: '10 million of 200 ms', source: 'a calculator page', option: 'google-cloud-run', workload: { freeTier: true, region: 'us-central1', handlers: one({ requestsPerMonth: 1e7, durationMs: 200, memoryMiB: 512 }) }, lines: { 'google-cloud-run-vcpu-active': 43.68, 'google-cloud-run-memory': 1.6, 'google-cloud-run-requests': 3.2 }, slip: { printed: 39.36, why: 'the two free grants are swapped' } },
  { id: 'run-04', title: 'one instance always warm', source: 'a public note', option: 'google-cloud-run', workload: { freeTier: true, region: 'us-central1', hoursPerMonth: 720, handlers: [], options: { 'google-cloud-run': { vCpu: 1, memoryMiB: 512, instances: 1 } } }, total: 4.5, slip: { printed: 8.37, why: 'values the free vCPU-seconds at the idle price; they are a discount at the active one' } },
  { id: 'azf-02', title: 'at least 100 ms and 128 MB', source: infracost, option: 'azure-functions-consumption', workload: { ...free, region: 'eastus', handlers: one({ requestsPerMonth: 3e6, durationMs: 50, memoryMiB: 10 }) }, total: 1.2, lines: { 'azure-functions-consumption-duration': 0.6, 'azure-functions-consumption-executions': 0.6 } },
  { id: 'azf-01', title: '3,540,123 of 495 ms at 512 MB', source: infracost, option: 'azure-functions-consumption', workload: { ...free, region: 'eastus', handlers: one({ requestsPerMonth: 3_540_123, durationMs: 495, memoryMiB: 512 }) }, lines: { 'azure-functions-consumption-duration': 14.02, 'azure-functions-consumption-executions': 0.71 } },
  ...([['B2', 1, 24.82], ['P1v2', 10, 737.3], ['I1v2', 1, 281.78]] as const).map(([plan, instances, total]): Published => ({
    id: `app-service ${plan}`, title: `${instances} of ${plan} all month`, source: infracost, option: 'azure-app-service', workload: { ...nothing, region: 'eastus', options: { 'azure-app-service': { plan, instances } } }, total,
  })),
  { id: 'azf-03', title: '3 million of 1 s with the grants', source: 'azure.microsoft.com/pricing', option: 'azure-functions-consumption', workload: { freeTier: true, region: 'eastus', handlers: one({ requestsPerMonth: 3e6, durationMs: 1000, memoryMiB: 1536 }) }, total: 66, lines: { 'azure-functions-consumption-duration': 65.6, 'azure-functions-consumption-executions': 0.4 } },
  { id: 'vercel-03', title: 'polling dashboard; builds and transfer are not counted', source: 'vercel.com/docs', option: 'vercel-functions', workload: { ...free, region: 'iad1', handlers: one({ requestsPerMonth: 686_016, durationMs: 120, cpuMs: 20, memoryMiB: 1024 }) }, lines: { 'vercel-invocations': 0.41, 'vercel-active-cpu': 0.49, 'vercel-provisioned-memory': 0.24 } },
  { id: 'cf-01', title: '15 million of 7 ms CPU', source: 'developers.cloudflare.com', option: 'cloudflare-workers', workload: { handlers: one({ requestsPerMonth: 1.5e7, cpuMs: 7, memoryMiB: 128 }) }, total: 8, lines: { 'cloudflare-workers-subscription': 5, 'cloudflare-workers-requests': 1.5, 'cloudflare-workers-cpu-time': 1.5 } },
  { id: 'cf-02', title: '3 million dynamic requests', source: 'developers.cloudflare.com', option: 'cloudflare-workers', workload: { handlers: one({ requestsPerMonth: 3e6, cpuMs: 7, memoryMiB: 128 }) }, total: 5 },
  { id: 'fly-01', title: '3 machines of 1 GB in San Jose', source: 'fly.io/docs', option: 'fly-machines', workload: { region: 'sjc', handlers: [], options: { 'fly-machines': { instances: 3, memoryMiB: 1024 } } }, total: 20.37 },
  { id: 'fly-02', title: '1 GB of root file system, stopped for 10 of 30 days', source: 'fly.io/docs', option: 'fly-machines', workload: { region: 'sjc', hoursPerMonth: 720, handlers: [], options: { 'fly-machines': { instances: 1, hoursPerMonth: 480, memoryMiB: 256, ephemeralStorageGiB: 1 } } }, lines: { 'fly-stopped': 0.05 } },
  { id: 'fly-02', title: '3 machines stopped for 30 days', source: 'fly.io/docs', option: 'fly-machines', workload: { region: 'sjc', hoursPerMonth: 720, handlers: [], options: { 'fly-machines': { instances: 3, hoursPerMonth: 0, memoryMiB: 256, ephemeralStorageGiB: 1 } } }, total: 0.45 },
  { id: 'render-01', title: 'Standard for ten of thirty days', source: 'a public note', option: 'render', workload: { hoursPerMonth: 720, handlers: [], options: { render: { plan: 'standard', instances: 1, hoursPerMonth: 240 } } }, total: 8.33 },
  { id: 'rail-01', title: '8 USD of usage on the hobby plan', source: 'docs.railway.com', option: 'railway', workload: { handlers: [], options: { railway: { instances: 1, vCpu: 0.3, memoryMiB: 204.8, plan: 'hobby' } } }, total: 8 },
  { id: 'rail-01', title: '3 USD of usage on the hobby plan', source: 'docs.railway.com', option: 'railway', workload: { handlers: [], options: { railway: { instances: 1, vCpu: 0.1, memoryMiB: 102.4, plan: 'hobby' } } }, total: 5 },
  { id: 'cmp-09', title: '3 tasks at the price of each that a comparison states', source: 'dev.to', option: 'own-server', workload: { handlers: [], options: { 'own-server': { instances: 3, pricePerMonth: 56.92 } } }, total: 170.76 },
  ...[[14, 1e6, undefined, 1704.385], [26, 1e6, undefined, 3165.115], [14, 1e7, 32, 1231.977], [8, 1e6, undefined, 974.02]].map(([instances, requests, discount, total]): Published => ({
    id: 'lmi', title: `${instances} instances${discount ? ', Savings Plan' : ''}`, source: lmi, option: 'aws-lambda-managed-instances',
    workload: { ...free, architecture: 'arm64', handlers: sixty(requests!), options: managed(instances!, discount) }, total: Math.round(total! * 100) / 100,
  })),
];

describe('the calculator, against published bills, to the printed cent', () => {
  for (const { id, title, source, option, workload, total, lines = {}, slip } of published) {
    it(`${id} ${title} (${source})${slip ? `; it prints ${slip.printed}: ${slip.why}` : ''}`, () => {
      const { listCostPerMonth, charges } = calculate(workload, option);
      if (total !== undefined) assert.equal(cents(listCostPerMonth.likely), total);
      for (const [sku, printed] of Object.entries(lines)) {
        const cost = charges.filter(({ skuId }) => skuId.startsWith(sku)).reduce((sum, { listCost }) => sum + listCost, 0);
        assert.equal(cents(cost), printed, sku);
      }
      if (slip) assert.ok(!Object.values({ ...lines, total }).includes(slip.printed), 'the slip is no slip');
    });
  }

  it('lambda-19 20 s at 2 GB with 2 GB of disk (0.00067 USD, remotion.dev/docs/lambda/estimateprice)', () => {
    const { listCostPerMonth } = calculate({ ...free, handlers: one({ requestsPerMonth: 1, durationMs: 20_000, memoryMiB: 2048, ephemeralStorageMiB: 2048 }) }, 'aws-lambda');
    assert.equal(Math.round(listCostPerMonth.likely * 1e5) / 1e5, 0.00067);
  });

  it('vercel-01 an hour of full CPU at 2 GB (about 0.149 USD)', () => {
    const { listCostPerMonth } = calculate({ ...free, region: 'iad1', handlers: one({ requestsPerMonth: 1, durationMs: 3.6e6, cpuMs: 3.6e6, memoryMiB: 2048 }) }, 'vercel-functions');
    assert.equal(Math.round(listCostPerMonth.likely * 1000) / 1000, 0.149);
  });
});
