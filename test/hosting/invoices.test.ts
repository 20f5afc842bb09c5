import { redo } from './published';
import type { Published } from './published';

const free = { freeTier: false };
const granted = { freeTier: true };
const invoice = 'an invoice of August 2026';
const ireland = 'the price list of Ireland, read 2026-07-31';
const costNote = 'a public cost note of 2026';
const tokyo = 'a public deployment plan of 2026';

const one = (fields: object) => [{ id: 'f', ...fields }];
/** GB-seconds of a function. */
const gbSeconds = (quantity: number, more: object = {}) => ({ ...free, handlers: one({ requestsPerMonth: quantity, durationMs: 1000, memoryMiB: 1024 }), ...more });
/** Calls of a month. */
const calls = (of: Record<string, number>, more: object = {}) => ({ ...free, handlers: one({ requestsPerMonth: 1000, durationMs: 0, memoryMiB: 128, trigger: 'other', calls: Object.fromEntries(Object.entries(of).map(([call, count]) => [call, count / 1000])) }), ...more });
const fixed = (option: string, fields: object, more: object = {}) => ({ ...free, handlers: [], options: { [option]: fields }, ...more });
const server = (instanceType: string) => fixed('aws-ec2', { instanceType, instances: 1, ephemeralStorageGiB: 30, frontDoor: 'none' }, { region: 'eu-west-1', network: { publicIpv4Addresses: 1 } });
const active = (hours: number, vCpu: number, memoryMiB: number, more: object = {}) => fixed('aws-app-runner', { vCpu, memoryMiB }, { handlers: hours > 0 ? one({ requestsPerMonth: hours, durationMs: 3.6e6, memoryMiB }) : [], ...more });
const kept = { hoursPerMonth: 6 };

/** Bills that AWS has issued, and estimates that name the line of the price list behind each figure: the quantity of a line, and its amount. */
const published: Published[] = [
  { id: 'invoice-01', title: '8 million GB-seconds', source: invoice, option: 'aws-lambda', workload: gbSeconds(8_019_320.2, granted), lines: { 'aws-lambda-duration': 126.99 } },
  { id: 'invoice-02', title: '10 million requests', source: invoice, option: 'aws-lambda', workload: { ...granted, handlers: one({ requestsPerMonth: 10_079_174, durationMs: 0, memoryMiB: 128 }) }, lines: { 'aws-lambda-requests': 1.82 } },
  { id: 'invoice-03', title: '151,838 GB-seconds on arm64', source: invoice, option: 'aws-lambda', workload: gbSeconds(151_838, { architecture: 'arm64' }), lines: { 'aws-lambda-duration': 2.02 } },
  { id: 'invoice-04', title: '3.6 million GB-seconds of storage', source: invoice, option: 'aws-lambda', workload: { ...free, handlers: one({ requestsPerMonth: 3_599_953, durationMs: 1000, memoryMiB: 128, ephemeralStorageMiB: 1536 }) }, lines: { 'aws-lambda-ephemeral': 0.11 } },
  { id: 'invoice-05', title: 'objects read, items written and read, events', source: invoice, option: 'aws-lambda', workload: calls({ 's3:GetObject': 28_197_402, 'dynamodb:WriteRequestUnit': 19_836_500, 'dynamodb:ReadRequestUnit': 9_149_144.5, 'events:PutEvents': 9_772_928 }), lines: { 'aws-s3-tier2': 11.28, 'aws-dynamodb-write': 12.4, 'aws-dynamodb-read': 1.14, 'aws-eventbridge': 9.77 } },
  { id: 'invoice-06', title: 'objects written', source: invoice, option: 'aws-lambda', workload: calls({ 's3:PutObject': 14_191_213 }), lines: { 'aws-s3-tier1': 70.96 }, slip: { printed: 70.95, why: 'adds parts that are rounded' } },
  { id: 'invoice-07', title: 'objects written in Oregon', source: invoice, option: 'aws-lambda', workload: calls({ 's3:PutObject': 112_047 }, { region: 'us-west-2' }), lines: { 'aws-s3-tier1': 0.56 } },
  { id: 'invoice-08', title: '29 hours of a load balancer', source: invoice, option: 'aws-fargate', workload: fixed('aws-fargate', { vCpu: 0.25, memoryMiB: 512, instances: 1, frontDoor: 'alb' }, { hoursPerMonth: 29 }), lines: { 'aws-alb-hours': 0.65 } },
  { id: 'invoice-09', title: '28 GB-hours of App Runner that waits', source: invoice, option: 'aws-app-runner', workload: active(0, 0.25, 1024, { hoursPerMonth: 28 }), total: 0.2 },
  { id: 'invoice-10', title: 'a queue of 147.8 million FIFO requests', source: 'a bill of June 2026', option: 'aws-lambda', workload: { ...calls({ 'sqs-fifo:SendMessage': 147_761_190 }), ...granted }, lines: { 'aws-sqs-fifo': 73.38 } },
  { id: 'invoice-11', title: '1,000 webhooks in Ireland behind an HTTP API, in hundredths of a cent of each', source: 'a public cost model of 2026', option: 'aws-lambda', workload: { ...free, region: 'eu-west-1', architecture: 'arm64', handlers: one({ requestsPerMonth: 1e6, durationMs: 1000, memoryMiB: 256 }), options: { 'aws-lambda': { frontDoor: 'http-api' } } }, lines: { 'aws-api-gateway-http': 1.11, 'aws-lambda': 3.53 } },
  ...([['t4g.small', 19.72], ['t4g.medium', 33.15], ['t3.small', 22.93]] as const).map(([instanceType, total]): Published => ({ id: 'invoice-12', title: `${instanceType} with 30 GB and an address`, source: ireland, option: 'aws-ec2', workload: server(instanceType), total })),
  { id: 'invoice-13', title: 'a load balancer with two addresses, and a NAT gateway', source: ireland, option: 'aws-fargate', workload: fixed('aws-fargate', { vCpu: 0.5, memoryMiB: 1024, instances: 1, frontDoor: 'alb', architecture: 'arm64' }, { region: 'eu-west-1', network: { publicIpv4Addresses: 2, natGateways: 1 } }), lines: { 'aws-fargate': 14.42, 'aws-alb-hours': 18.4, 'aws-public-ipv4': 7.3, 'aws-nat-hours': 35.04 } },
  ...([[0, 20.44], [10, 21.72], [30, 24.28], [730, 113.88]] as const).map(([hours, total]): Published => ({ id: 'invoice-14', title: `2 vCPU and 4 GB, active for ${hours} hours`, source: costNote, option: 'aws-app-runner', workload: active(hours, 2, 4096), total })),
  { id: 'invoice-15', title: '6 hours, of which one is active', source: tokyo, option: 'aws-app-runner', workload: active(1, 1, 2048, kept), total: 0.15 },
  { id: 'invoice-16', title: 'the same in Tokyo', source: tokyo, option: 'aws-app-runner', workload: active(1, 1, 2048, { ...kept, region: 'ap-northeast-1' }), total: 0.19 },
  { id: 'invoice-17', title: 'Express in São Paulo, a million of 10 s that read an object', source: 'a public cost analysis of 2026', option: 'aws-lambda', workload: { ...free, region: 'sa-east-1', handlers: one({ requestsPerMonth: 1e6, durationMs: 10_000, memoryMiB: 64, trigger: 'other', calls: { 'stepfunctions:ExpressExecution': 1, 's3:GetObject': 1 } }) }, lines: { 'aws-step-functions-express-requests': 1, 'aws-step-functions-express-duration': 10.42, 'aws-s3-tier2': 0.56 } },
  { id: 'invoice-18', title: 'two Micro nodes', source: 'a public comparison', option: 'aws-lightsail-containers', workload: fixed('aws-lightsail-containers', { memoryMiB: 1024, instances: 2 }), total: 20 },
];

describe('invoices, to the printed cent', () => redo(published));
