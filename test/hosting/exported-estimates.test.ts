import { redo } from './published';
import type { Published } from './published';

const free = { freeTier: false };
const one = (fields: object) => [{ id: 'f', ...fields }];
const calculator = 'an estimate exported from calculator.aws';
const infracost = 'infracost golden file';
const lambdaPage = 'aws.amazon.com/lambda/pricing';
const fargatePage = 'aws.amazon.com/fargate/pricing';
const cloudflare = 'developers.cloudflare.com/workers/platform/pricing';
const lambda = (requestsPerMonth: number, durationMs: number, memoryMiB: number, more: object = {}) => ({ ...free, handlers: one({ requestsPerMonth, durationMs, memoryMiB }), ...more });
const fargate = (fields: object, more: object = {}) => ({ ...free, handlers: [], options: { 'aws-fargate': { frontDoor: 'none', ...fields } }, ...more });
const calls = (of: Record<string, number>, requestsPerMonth: number, more: object = {}) => ({ ...free, handlers: one({ requestsPerMonth, durationMs: 0, memoryMiB: 128, trigger: 'other', calls: of }), ...more });

/** Requests a second through a load balancer of 720 hours, KB of each, and what one connection carries. */
const balanced = (requestsPerSecond: number, kb: number, network: object) => ({
  ...free, hoursPerMonth: 720, network, handlers: one({ requestsPerMonth: requestsPerSecond * 720 * 3600, durationMs: 10, memoryMiB: 128, responseKiB: kb / 1.024 }),
  options: { 'aws-fargate': { frontDoor: 'alb', instances: 1, vCpu: 0.25, memoryMiB: 512 } },
});

/** GB that are sent to the internet, from a region. */
const sent = (gb: number, region: string) => ({ ...free, region, handlers: one({ requestsPerMonth: gb * 1024, durationMs: 0, memoryMiB: 128, responseKiB: 1024 }) });

/** Bills of the providers' own pages and calculators, redone. */
const published: Published[] = [
  { id: 'lambda-pc-03', title: 'a launch day: 8 hours with provisioned concurrency, the rest of the month without', source: lambdaPage, option: 'aws-lambda', workload: { freeTier: true, handlers: [{ id: 'launch', requestsPerMonth: 500_000, durationMs: 100, memoryMiB: 1536, provisionedConcurrency: { concurrency: 100, hoursPerMonth: 8 } }, { id: 'rest', requestsPerMonth: 2.5e6, durationMs: 120, memoryMiB: 1536 }] }, total: 19.96, lines: { 'aws-lambda-requests': 0.4, 'aws-lambda-duration': 0.83, 'aws-lambda-provisioned-concurrency': 18, 'aws-lambda-provisioned-duration': 0.73 } },
  { id: 'lambda-pc-04', title: 'Cyber Monday: seven environments for 24 hours', source: lambdaPage, option: 'aws-lambda', workload: lambda(2e6, 280, 4096, { options: { 'aws-lambda': { provisionedConcurrency: { concurrency: 7, hoursPerMonth: 24 } } } }), total: 32.26, lines: { 'aws-lambda-provisioned-concurrency': 10.08, 'aws-lambda-provisioned-duration': 21.78, 'aws-lambda-requests': 0.4 } },
  ...([[true, { 'aws-lambda-requests': 0.4, 'aws-lambda-duration': 30.83 }], [false, { 'aws-lambda-response-streaming': 7.81 }]] as const).map(([freeTier, lines]): Published => ({
    id: 'lambda-stream', title: `pages of 100 KB and of 7 MB, ${freeTier ? 'computing' : 'its streaming, whose free GB are used up'}`, source: lambdaPage, option: 'aws-lambda', lines,
    workload: { freeTier, handlers: [{ id: 'small', requestsPerMonth: 2e6, durationMs: 500, memoryMiB: 1536, responseKiB: 100 }, { id: 'large', requestsPerMonth: 1e6, durationMs: 500, memoryMiB: 1536, responseKiB: 7 * 1024 }] },
  })),
  { id: 'lambda-esm-03', title: 'ten Kafka mappings that share a poller', source: lambdaPage, option: 'aws-lambda', workload: { ...free, handlers: one({ requestsPerMonth: 3e8, durationMs: 200, memoryMiB: 1024, trigger: 'pubsub' }), options: { 'aws-lambda': { eventPollerHours: { kafka: 720 } } } }, total: 1193.2, lines: { 'aws-lambda-requests': 60, 'aws-lambda-duration': 1000, 'aws-lambda-event-poller': 133.2 } },
  { id: 'lambda-durable', title: 'a million claims of 32 s in two invocations each; durable operations are not offered', source: lambdaPage, option: 'aws-lambda', workload: { freeTier: true, architecture: 'arm64', handlers: one({ requestsPerMonth: 2e6, durationMs: 16_000, memoryMiB: 1024, trigger: 'other' }) }, lines: { 'aws-lambda-requests': 0.2, 'aws-lambda-duration': 421.34 } },
  { id: 'lambda-managed', title: '2,000 hours of m7g.xlarge on a Savings Plan', source: lambdaPage, option: 'aws-lambda-managed-instances', workload: { ...free, architecture: 'arm64', handlers: one({ requestsPerMonth: 1e8, durationMs: 200, memoryMiB: 1024 }), options: { 'aws-lambda-managed-instances': { instanceType: 'm7g.xlarge', instances: 4, hoursPerMonth: 500, discountPercent: 72 } } }, total: 160.35, lines: { 'aws-lambda-managed-instances-requests': 20, 'aws-lambda-managed-instances-fee': 48.96 }, slip: { printed: 160.36, why: 'rounds the discounted price of an hour up to 0.0457' } },
  { id: 'lambda-edge-02', title: '10 million requests of 50 ms', source: `older ${lambdaPage}`, option: 'aws-lambda-edge', workload: { handlers: one({ requestsPerMonth: 1e7, durationMs: 50, memoryMiB: 128 }) }, total: 9.13, lines: { 'aws-lambda-edge-duration': 3.13 } },
  { id: 'lambda-autotag', title: '20 million of 800 ms at 128 MB and the price of 2018', source: 'a public guide', option: 'aws-lambda', workload: lambda(2e7, 800, 128, { freeTier: true, prices: { 'aws-lambda-duration-x86_64': 0.00001667 } }), total: 30.47, lines: { 'aws-lambda-duration': 26.67, 'aws-lambda-requests': 3.8 } },
  { id: 'calc-lambda-1', title: '100 a minute', source: calculator, option: 'aws-lambda', workload: lambda(4_380_000, 200, 512), total: 8.18, lines: { 'aws-lambda-duration': 7.3, 'aws-lambda-requests': 0.88 } },
  { id: 'calc-lambda-2', title: '50.5 s each in Singapore', source: calculator, option: 'aws-lambda', workload: lambda(229_410, 50_500, 256, { region: 'ap-southeast-1' }), total: 48.32, lines: { 'aws-lambda-duration': 48.27, 'aws-lambda-requests': 0.05 } },
  { id: 'calc-lambda-3', title: 'one a minute of 2 s', source: calculator, option: 'aws-lambda', workload: lambda(43_800, 2000, 128), total: 0.19 },
  { id: 'calc-lambda-4', title: '8,000 MB for 6 s', source: calculator, option: 'aws-lambda', workload: lambda(100_000, 6000, 8000), total: 78.15, lines: { 'aws-lambda-duration': 78.13, 'aws-lambda-requests': 0.02 } },
  { id: 'calc-lambda-5', title: '30 an hour of 30 s', source: calculator, option: 'aws-lambda', workload: lambda(21_900, 30_000, 256), total: 2.74 },
  { id: 'calc-lambda-6', title: 'a million and a half a second of 2 ms', source: calculator, option: 'aws-lambda', workload: lambda(1.46e9, 2, 128), total: 298.08, lines: { 'aws-lambda-duration': 6.08, 'aws-lambda-requests': 292 } },
  { id: 'calc-lambda-7', title: 'duration within the free tier, requests not', source: calculator, option: 'aws-lambda', workload: lambda(7.3e8, 4, 128, { freeTier: true }), total: 145.8 },
  { id: 'calc-lambda-8', title: '750 million of 80 ms behind an HTTP API', source: calculator, option: 'aws-lambda', workload: { freeTier: true, handlers: one({ requestsPerMonth: 7.5e8, durationMs: 80, memoryMiB: 512 }), options: { 'aws-lambda': { frontDoor: 'http-api' } } }, total: 643.13 + 705, lines: { 'aws-api-gateway-http': 705 } },
  { id: 'calc-lambda-9', title: '40 s at 2 GB behind a REST API', source: calculator, option: 'aws-lambda', workload: lambda(10_000, 40_000, 2048, { options: { 'aws-lambda': { frontDoor: 'rest-api' } } }), lines: { 'aws-lambda-duration': 13.33, 'aws-api-gateway-rest': 0.04 } },
  { id: 'calc-dynamodb', title: '750 million writes and reads at the prices before November 2024', source: calculator, option: 'aws-lambda', workload: calls({ 'dynamodb:PutItem': 1, 'dynamodb:GetItem': 1 }, 7.5e8, { prices: { 'aws-dynamodb-write-units': 1.25e-6, 'aws-dynamodb-read-units': 0.25e-6 } }), lines: { 'aws-dynamodb-write': 937.5, 'aws-dynamodb-read': 93.75 } },
  { id: 'calc-s3-1', title: '1.46 billion objects written', source: calculator, option: 'aws-lambda', workload: calls({ 's3:PutObject': 1 }, 1.46e9), lines: { 'aws-s3-tier1': 7300 } },
  { id: 'calc-s3-2', title: 'objects written and read in Singapore', source: calculator, option: 'aws-lambda', workload: calls({ 's3:PutObject': 1, 's3:GetObject': 1 }, 429_150, { region: 'ap-southeast-1' }), lines: { 'aws-s3-tier1': 2.15, 'aws-s3-tier2': 0.17 } },
  { id: 'calc-sqs', title: 'a queue in Singapore', source: calculator, option: 'aws-lambda', workload: calls({ 'sqs:SendMessage': 1 }, 429_150, { region: 'ap-southeast-1' }), lines: { 'aws-sqs-requests': 0.17 } },
  { id: 'calc-sns', title: 'a topic in Singapore', source: calculator, option: 'aws-lambda', workload: calls({ 'sns:Publish': 1 }, 1_720_020, { region: 'ap-southeast-1' }), lines: { 'aws-sns-requests': 0.86 } },
  { id: 'calc-kinesis', title: '10,000 records a second', source: calculator, option: 'aws-lambda', workload: calls({ 'kinesis:PutRecord': 1 }, 2.628e10), lines: { 'aws-kinesis': 367.92 } },
  { id: 'kinesis-01', title: '6.5 million payload units', source: infracost, option: 'aws-lambda', workload: calls({ 'kinesis:PutPayloadUnit': 1 }, 6.5e6), lines: { 'aws-kinesis': 0.09 } },
  { id: 'dynamodb-02', title: '3 million write and 8 million read units', source: infracost, option: 'aws-lambda', workload: calls({ 'dynamodb:WriteRequestUnit': 3, 'dynamodb:ReadRequestUnit': 8 }, 1e6), lines: { 'aws-dynamodb-write': 1.88, 'aws-dynamodb-read': 1 } },
  { id: 'logs-01', title: '1,000 GB of logs', source: infracost, option: 'aws-lambda', workload: lambda(1_024_000, 1, 128, { network: { logKiBPerRequest: 1024 } }), lines: { 'aws-logs-ingestion': 500 } },
  { id: 'sfn-10', title: '12 transitions, 10,000 times a day for 30 days', source: 'a public course', option: 'aws-lambda', workload: calls({ 'stepfunctions:StateTransition': 12 }, 300_000, { freeTier: true }), lines: { 'aws-step-functions-transitions': 89.9 } },
  ...([['af-south-1', 20_881.28], ['ap-northeast-1', 13_904.8], ['ap-northeast-2', 18_635.36], ['sa-east-1', 20_478.48]] as const).map(([region, total]): Published => ({
    id: `egress ${region}`, title: '157,000 GB to the internet through four price steps', source: infracost, option: 'aws-lambda', workload: sent(157_000, region), lines: { 'aws-data-transfer-out': total },
  })),
  { id: 'fargate-02', title: '5 tasks on arm64, 10 minutes a day, 30 GB of disk', source: fargatePage, option: 'aws-fargate', workload: fargate({ vCpu: 1, memoryMiB: 2048, instances: 5, hoursPerMonth: 5, ephemeralStorageGiB: 30, architecture: 'arm64' }), total: 1.02, lines: { 'aws-fargate-vcpu': 0.81, 'aws-fargate-memory': 0.18, 'aws-fargate-ephemeral': 0.03 } },
  { id: 'fargate-03', title: '10 pods of a quarter vCPU, an hour a day', source: fargatePage, option: 'aws-fargate', workload: fargate({ vCpu: 0.25, memoryMiB: 1024, instances: 10, hoursPerMonth: 30 }), total: 4.37, lines: { 'aws-fargate-vcpu': 3.04, 'aws-fargate-memory': 1.33 } },
  { id: 'fargate-16', title: '2 tasks for 720 hours with two addresses each', source: 'a public journal', option: 'aws-fargate', workload: fargate({ vCpu: 0.25, memoryMiB: 512, instances: 2 }, { hoursPerMonth: 720, network: { publicIpv4Addresses: 4 } }), total: 17.77 + 14.4, lines: { 'aws-fargate-vcpu': 14.57, 'aws-fargate-memory': 3.2, 'aws-public-ipv4': 14.4 } },
  { id: 'fargate-17', title: 'a thousand hours of transcoding', source: 'a public README', option: 'aws-fargate', workload: fargate({ vCpu: 0.5, memoryMiB: 1024, instances: 2, hoursPerMonth: 500 }), total: 24.69, lines: { 'aws-fargate-vcpu': 20.24, 'aws-fargate-memory': 4.45 } },
  { id: 'fargate-18', title: '48 hours', source: 'a public README', option: 'aws-fargate', workload: fargate({ vCpu: 0.25, memoryMiB: 512, instances: 1, hoursPerMonth: 48 }), total: 0.59, lines: { 'aws-fargate-vcpu': 0.49, 'aws-fargate-memory': 0.11 }, slip: { printed: 0.6, why: 'adds lines that are rounded up' } },
  { id: 'fargate-19', title: '2 vCPU and 4 GB all month in Mumbai', source: calculator, option: 'aws-fargate', workload: fargate({ vCpu: 2, memoryMiB: 4096, instances: 1 }, { region: 'ap-south-1' }), total: 75.73, lines: { 'aws-fargate-vcpu': 62.14, 'aws-fargate-memory': 13.59 } },
  { id: 'fargate-20', title: '45 Spot tasks at the price that it states', source: 'a public README', option: 'aws-fargate', workload: fargate({ vCpu: 2, memoryMiB: 4096, instances: 45, spot: true }, { hoursPerMonth: 720, prices: { 'aws-fargate-spot-vcpu-x86_64': 0.015168, 'aws-fargate-spot-memory-x86_64': 0.001659 } }), lines: { 'aws-fargate-spot-vcpu': 982.89, 'aws-fargate-spot-memory': 215.01 } },
  { id: 'alb-03', title: '5 requests a second, 60 KB each: bytes fill the units', source: 'aws.amazon.com/elasticloadbalancing/pricing', option: 'aws-fargate', workload: balanced(5, 60, { requestsPerConnection: 5, connectionSeconds: 120, listenerRules: 60 }), lines: { 'aws-alb-hours': 16.2, 'aws-alb-capacity-units': 6.22 } },
  { id: 'alb-04', title: '100 connections a second of three minutes: active connections fill the units', source: 'aws.amazon.com/elasticloadbalancing/pricing', option: 'aws-fargate', workload: balanced(400, 0.25, { requestsPerConnection: 4, connectionSeconds: 180, listenerRules: 20 }), lines: { 'aws-alb-hours': 16.2, 'aws-alb-capacity-units': 34.56 } },
  { id: 'alb-05', title: 'hours in Canada', source: calculator, option: 'aws-fargate', workload: { ...free, region: 'ca-central-1', handlers: [], options: { 'aws-fargate': { frontDoor: 'alb', instances: 1, vCpu: 0.25, memoryMiB: 512 } } }, lines: { 'aws-alb-hours': 18.07 } },
  ...([['t3.small', 2, 33.29], ['t3.large', 2, 133.15]] as const).map(([instanceType, instances, compute]): Published => ({
    id: `beanstalk ${instanceType}`, title: `${instances} of ${instanceType} all month in Ireland`, source: infracost, option: 'aws-elastic-beanstalk', workload: { ...free, region: 'eu-west-1', handlers: [], options: { 'aws-elastic-beanstalk': { instanceType, instances, frontDoor: 'none' } } }, total: compute,
  })),
  { id: 'cf-03', title: 'an hourly report of three minutes of CPU', source: cloudflare, option: 'cloudflare-workers', workload: { handlers: one({ requestsPerMonth: 720, cpuMs: 180_000, memoryMiB: 128, trigger: 'timer' }) }, total: 6.99, lines: { 'cloudflare-workers-cpu-time': 1.99 } },
  { id: 'cf-04', title: '100 million of 7 ms CPU', source: cloudflare, option: 'cloudflare-workers', workload: { handlers: one({ requestsPerMonth: 1e8, cpuMs: 7, memoryMiB: 128 }) }, total: 45.4, lines: { 'cloudflare-workers-requests': 27, 'cloudflare-workers-cpu-time': 13.4 } },
  { id: 'rail-02', title: '0.36 GB, 0.05 vCPU and 20 GB sent', source: 'docs.railway.com', option: 'railway', workload: { handlers: one({ requestsPerMonth: 1024, durationMs: 1, memoryMiB: 128, responseKiB: 20 * 1024 }), options: { railway: { instances: 1, vCpu: 0.05, memoryMiB: 0.36 * 1024 } } }, total: 5.6, lines: { 'railway-memory': 3.6, 'railway-vcpu': 1, 'railway-egress': 1 } },
  { id: 'rail-03', title: 'half a GB and a quarter of a vCPU', source: 'docs.railway.com', option: 'railway', workload: { handlers: [], options: { railway: { instances: 1, vCpu: 0.25, memoryMiB: 512 } } }, total: 10 },
  { id: 'rail-04', title: 'a worker of an agent, before the plan', source: 'docs.railway.com', option: 'railway', workload: { handlers: [], options: { railway: { instances: 1, vCpu: 0.05, memoryMiB: 0.3 * 1024 } } }, lines: { 'railway-memory': 3, 'railway-vcpu': 1 } },
  { id: 'fly-03', title: 'one of 256 MB all month', source: 'fly.io/docs', option: 'fly-machines', workload: { region: 'sjc', handlers: [], options: { 'fly-machines': { instances: 1, memoryMiB: 256 } } }, total: 2.32 },
  { id: 'fly-04', title: 'three of 512 MB for half a month', source: 'fly.io/docs', option: 'fly-machines', workload: { region: 'sjc', handlers: [], options: { 'fly-machines': { instances: 3, memoryMiB: 512, hoursPerMonth: 365 } } }, total: 5.72 },
  { id: 'fly-05', title: 'five of 512 MB for half a month', source: 'fly.io/docs', option: 'fly-machines', workload: { region: 'sjc', handlers: [], options: { 'fly-machines': { instances: 5, memoryMiB: 512, hoursPerMonth: 365 } } }, total: 9.53, slip: { printed: 9.52, why: '9.525 is cut off, while 5.715 is rounded up' } },
];

describe('pages, calculators and exported estimates, to the printed cent', () => {
  redo(published);
});
