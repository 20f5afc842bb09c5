import assert from 'node:assert/strict';
import { calculate, cents } from './calculate';
import { redo } from './published';
import type { Published } from './published';

const free = { freeTier: false };
const granted = { freeTier: true };
const one = (fields: object) => [{ id: 'f', ...fields }];
const infracost = 'infracost golden file';
const [guide, course, readme, design] = ['a public guide', 'a public course', 'a public README', 'a public design document'];
const lambda = (requestsPerMonth: number, durationMs: number, memoryMiB: number, more: object = {}) => ({ ...free, handlers: one({ requestsPerMonth, durationMs, memoryMiB }), ...more });
const kept = (concurrency: number, hoursPerMonth: number) => ({ options: { 'aws-lambda': { provisionedConcurrency: { concurrency, hoursPerMonth } } } });
const door = (frontDoor: string) => ({ options: { 'aws-lambda': { frontDoor } } });
const calls = (of: Record<string, number>, requestsPerMonth: number, more: object = {}) => ({ ...free, handlers: one({ requestsPerMonth, durationMs: 0, memoryMiB: 128, trigger: 'other', calls: of }), ...more });
const functions = (requestsPerMonth: number, durationMs: number, memoryMiB: number) => ({ ...free, region: 'eastus', handlers: one({ requestsPerMonth, durationMs, memoryMiB }) });
const run = (requestsPerMonth: number, durationMs: number, vCpu: number, memoryMiB: number, more: object = {}) => ({
  ...free, region: 'us-central1', handlers: one({ requestsPerMonth, durationMs, memoryMiB }), options: { 'google-cloud-run': { vCpu, memoryMiB } }, ...more,
});
const fluid = (requestsPerMonth: number, durationMs: number, cpuMs: number, memoryMiB: number) => ({ ...free, region: 'iad1', handlers: one({ requestsPerMonth, durationMs, cpuMs, memoryMiB }) });
const replica = (vCpu: number, memoryMiB: number, more: object = {}) => ({ ...granted, region: 'eastus', handlers: [], options: { 'azure-container-apps': { vCpu, memoryMiB, instances: 1 } }, ...more });
const appRunner = (vCpu: number, memoryMiB: number) => ({ ...free, handlers: [], options: { 'aws-app-runner': { vCpu, memoryMiB } } });
const containers = (vCpu: number, memoryMiB: number, hoursPerMonth: number) => ({ ...granted, handlers: [], options: { 'cloudflare-containers': { vCpu, memoryMiB, instances: 1, hoursPerMonth } } });
/** Requests a second through a load balancer all month, each on a connection of its own. */
const balanced = (requestsPerSecond: number, network: object, responseKiB = 1) => ({
  ...free, network: { requestsPerConnection: 1, ...network }, handlers: one({ requestsPerMonth: requestsPerSecond * 730 * 3600, durationMs: 10, memoryMiB: 128, responseKiB }),
  options: { 'aws-fargate': { frontDoor: 'alb', instances: 1, vCpu: 0.25, memoryMiB: 512 } },
});

/** Worked examples of documentation, courses, READMEs and design documents, which nobody had looked at before they were redone. */
const published: Published[] = [
  { id: 'worked-01', title: '30,000 pages of 60 s at 2 GB', source: readme, option: 'aws-lambda', workload: { ...lambda(30_000, 60_000, 2048), ...granted }, total: 53.33 },
  { id: 'worked-02', title: 'a million of 100 ms at 128 MB', source: readme, option: 'aws-lambda', workload: lambda(1e6, 100, 128), total: 0.41 },
  { id: 'worked-03', title: 'a million of 100 ms at 512 MB', source: readme, option: 'aws-lambda', workload: lambda(1e6, 100, 512), total: 1.03 },
  { id: 'worked-04', title: '5 million of 500 ms at 1 GB', source: course, option: 'aws-lambda', workload: lambda(5e6, 500, 1024), total: 42.67, lines: { 'aws-lambda-requests': 1, 'aws-lambda-duration': 41.67 } },
  { id: 'worked-05', title: '300,000 of 500 ms at 256 MB', source: course, option: 'aws-lambda', workload: lambda(300_000, 500, 256), total: 0.69, slip: { printed: 0.7, why: 'takes 256 MB for 0.256 GB' } },
  { id: 'worked-06', title: 'a million messages looked at', source: readme, option: 'aws-lambda', workload: lambda(1e6, 200, 128), total: 0.62, lines: { 'aws-lambda-requests': 0.2, 'aws-lambda-duration': 0.42 } },
  { id: 'worked-07', title: '10 million messages looked at', source: readme, option: 'aws-lambda', workload: lambda(1e7, 200, 128), lines: { 'aws-lambda-requests': 2, 'aws-lambda-duration': 4.17 } },
  { id: 'worked-08', title: '100,000 of 2 s at 1 GB', source: readme, option: 'aws-lambda', workload: lambda(100_000, 2000, 1024), total: 3.35, lines: { 'aws-lambda-duration': 3.33, 'aws-lambda-requests': 0.02 } },
  { id: 'worked-09', title: '10 million behind a REST API', source: guide, option: 'aws-lambda', workload: lambda(1e7, 200, 512, door('rest-api')), total: 53.67, lines: { 'aws-api-gateway-rest': 35, 'aws-lambda-requests': 2, 'aws-lambda-duration': 16.67 } },
  { id: 'worked-10', title: '5 million on arm64', source: guide, option: 'aws-lambda', workload: lambda(5e6, 200, 512, { architecture: 'arm64' }), lines: { 'aws-lambda-requests': 1, 'aws-lambda-duration': 6.67 } },
  { id: 'worked-11', title: '10 million on arm64', source: readme, option: 'aws-lambda', workload: lambda(1e7, 200, 512, { architecture: 'arm64' }), lines: { 'aws-lambda-requests': 2, 'aws-lambda-duration': 13.33 } },
  { id: 'worked-12', title: '100,000 on arm64 behind an HTTP API', source: guide, option: 'aws-lambda', workload: lambda(100_000, 100, 128, { architecture: 'arm64', ...door('http-api') }), total: 0.14, lines: { 'aws-lambda-requests': 0.02, 'aws-lambda-duration': 0.02, 'aws-api-gateway-http': 0.1 } },
  ...([['at 256 MB', 'x86_64', 2400, 256, 102], ['at 1 GB', 'x86_64', 600, 1024, 102], ['on arm64', 'arm64', 600, 1024, 82]] as const).map(([how, architecture, durationMs, memoryMiB, total]): Published => ({
    id: 'worked-13', title: `10 million thumbnails ${how}`, source: course, option: 'aws-lambda', workload: lambda(1e7, durationMs, memoryMiB, { architecture }), total,
  })),
  { id: 'worked-14', title: 'one environment of 3,008 MB kept for 30 days', source: design, option: 'aws-lambda', workload: { ...lambda(0, 1000, 3008, kept(1, 720)) }, lines: { 'aws-lambda-provisioned-concurrency': 31.73 }, slip: { printed: 31.72, why: '31.7256 is cut off' } },
  { id: 'worked-15', title: '50 environments of 1 GB kept for 30 days', source: course, option: 'aws-lambda', workload: lambda(1e6, 200, 1024, kept(50, 720)), total: 542.15, lines: { 'aws-lambda-requests': 0.2, 'aws-lambda-provisioned-duration': 1.94, 'aws-lambda-provisioned-concurrency': 540 }, slip: { printed: 542.14, why: 'adds rounded lines' } },
  { id: 'worked-16', title: '10 environments of 512 MB kept all month', source: readme, option: 'aws-lambda', workload: lambda(0, 200, 512, kept(10, 730)), lines: { 'aws-lambda-provisioned-concurrency': 54.75 }, slip: { printed: 45.6, why: 'multiplies 10 × 0.5 × 730 × 3,600 to 10,944,000' } },
  { id: 'worked-17', title: '10 environments of 1 GB kept for 30 days', source: course, option: 'aws-lambda', workload: lambda(0, 200, 1024, kept(10, 720)), lines: { 'aws-lambda-provisioned-concurrency': 108 }, slip: { printed: 1080, why: 'its day is ten times too dear' } },
  { id: 'worked-18', title: 'a demo, one environment of 256 MB kept for 30 days', source: design, option: 'aws-lambda', workload: lambda(0, 200, 256, kept(1, 720)), lines: { 'aws-lambda-provisioned-concurrency': 2.7 } },
  { id: 'worked-19', title: 'a million seconds with 1 GB of storage', source: guide, option: 'aws-lambda', workload: { ...free, handlers: one({ requestsPerMonth: 1e6, durationMs: 1000, memoryMiB: 512, ephemeralStorageMiB: 1024 }) }, lines: { 'aws-lambda-ephemeral': 0.02 } },
  { id: 'worked-20', title: '10 GB of storage, a million of half a second', source: guide, option: 'aws-lambda', workload: { ...free, handlers: one({ requestsPerMonth: 1e6, durationMs: 500, memoryMiB: 2048, ephemeralStorageMiB: 10_240 }) }, lines: { 'aws-lambda-ephemeral': 0.15 }, slip: { printed: 154.5, why: 'is a thousand times too dear, and bills the free 512 MB' } },
  ...([[0.18, 0.39], [0.03, 0.27]] as const).map(([coldStartShare, duration]): Published => ({
    id: 'worked-21', title: `2,400 a day, ${coldStartShare * 100} % of them cold with 700 ms of INIT`, source: course, option: 'aws-lambda',
    workload: { ...free, handlers: one({ requestsPerMonth: 72_000, durationMs: 200, initMs: 700, memoryMiB: 1024, coldStartShare }) }, lines: { 'aws-lambda-duration': duration, 'aws-lambda-requests': 0.01 },
  })),
  { id: 'worked-22', title: '227 million of 200 ms', source: 'a public comparison', option: 'aws-lambda', workload: lambda(2.27e8, 200, 256), lines: { 'aws-lambda-requests': 45.4, 'aws-lambda-duration': 189.17 }, slip: { printed: 189.16, why: '189.167 is cut off' } },
  { id: 'worked-23', title: '27.6 million of 500 ms at 1 GB', source: readme, option: 'aws-lambda', workload: lambda(2.76e7, 500, 1024), lines: { 'aws-lambda-requests': 5.52, 'aws-lambda-duration': 230 }, slip: { printed: 235, why: '13.8 million GB-seconds are written as 14.1' } },
  { id: 'worked-24', title: '50 million in Sydney', source: design, option: 'aws-lambda', workload: lambda(5e7, 500, 512, { region: 'ap-southeast-2' }), lines: { 'aws-lambda-requests': 10, 'aws-lambda-duration': 208.33 } },
  { id: 'worked-25', title: '100 million behind an HTTP API', source: design, option: 'aws-lambda', workload: lambda(1e8, 0, 128, door('http-api')), lines: { 'aws-lambda-requests': 20, 'aws-api-gateway-http': 100 } },
  { id: 'worked-26', title: '100,000 messages of a WebSocket', source: design, option: 'aws-lambda', workload: lambda(100_000, 0, 128, door('websocket')), lines: { 'aws-api-gateway-websocket-messages': 0.1 } },
  { id: 'worked-27', title: '31.68 million of 5 s', source: course, option: 'aws-lambda', workload: lambda(31_680_000, 5000, 512), total: 1326.34, lines: { 'aws-lambda-requests': 6.34 } },
  { id: 'worked-28', title: '50 million reads and 10 million writes at the prices before November 2024', source: design, option: 'aws-lambda', workload: calls({ 'dynamodb:ReadRequestUnit': 5, 'dynamodb:PutItem': 1 }, 1e7, { prices: { 'aws-dynamodb-write-units': 1.25e-6, 'aws-dynamodb-read-units': 0.25e-6 } }), lines: { 'aws-dynamodb-read': 12.5, 'aws-dynamodb-write': 12.5 } },
  { id: 'worked-29', title: '60,000 objects read, 30,000 written', source: readme, option: 'aws-lambda', workload: calls({ 's3:GetObject': 2, 's3:PutObject': 1 }, 30_000), lines: { 'aws-s3': 0.17 } },
  { id: 'worked-30', title: 'a million objects read, 100,000 written', source: design, option: 'aws-lambda', workload: calls({ 's3:GetObject': 10, 's3:PutObject': 1 }, 100_000), lines: { 'aws-s3-tier2': 0.4, 'aws-s3-tier1': 0.5 } },
  { id: 'worked-31', title: 'an empty queue asked ten times a second for 30 days', source: guide, option: 'aws-lambda', workload: calls({ 'sqs:ReceiveMessage': 1 }, 25_920_000), lines: { 'aws-sqs': 10.37 } },
  { id: 'worked-32', title: '50 million events', source: guide, option: 'aws-lambda', workload: calls({ 'events:PutEvents': 1 }, 5e7), lines: { 'aws-eventbridge': 50 } },
  ...([[9000, 0.13, granted], [150_000, 3.65, granted], [50_000, 1.15, granted], [800_000, 20, free], [1.2e7, 300, free], [1e7, 250, free], [21_600, 0.54, free]] as const).map(([transitions, cost, freeTier]): Published => ({
    id: 'worked-33', title: `${transitions.toLocaleString('en-US')} transitions`, source: design, option: 'aws-lambda', workload: { ...calls({ 'stepfunctions:StateTransition': 1 }, transitions), ...freeTier }, lines: { 'aws-step-functions-transitions': cost },
  })),
  { id: 'worked-34', title: 'Express, 100 million of 10 s', source: 'aws.amazon.com/step-functions/pricing', option: 'aws-lambda', workload: calls({ 'stepfunctions:ExpressExecution': 1 }, 1e8, { handlers: one({ requestsPerMonth: 1e8, durationMs: 10_000, memoryMiB: 64, trigger: 'other', calls: { 'stepfunctions:ExpressExecution': 1 } }) }), lines: { 'aws-step-functions-express-requests': 100, 'aws-step-functions-express-duration': 382.88 }, slip: { printed: 382.97, why: 'rounds its three prices to five digits' } },
  { id: 'worked-35', title: 'Express, a million of 1 s at 128 MB', source: guide, option: 'aws-lambda', workload: calls({}, 1, { handlers: one({ requestsPerMonth: 1e6, durationMs: 1000, memoryMiB: 128, trigger: 'other', calls: { 'stepfunctions:ExpressExecution': 1 } }) }), lines: { 'aws-step-functions-express': 3.08 } },
  { id: 'worked-36', title: '100 connections a second, 10 GB an hour, 5,000 rules a second', source: course, option: 'aws-fargate', workload: balanced(100, { connectionSeconds: 100, listenerRules: 60 }, 1e7 / 360_000 / 1.024), lines: { 'aws-alb-hours': 16.43, 'aws-alb-capacity-units': 58.4 }, slip: { printed: 16.4, why: '16.425 is cut off' } },
  { id: 'worked-37', title: '25 connections a second', source: readme, option: 'aws-fargate', workload: balanced(25, { connectionSeconds: 1 }), lines: { 'aws-alb-hours': 16.43, 'aws-alb-capacity-units': 5.84 } },
  { id: 'worked-38', title: '100 connections a second', source: design, option: 'aws-fargate', workload: balanced(100, { connectionSeconds: 2 }), lines: { 'aws-alb-hours': 16.43, 'aws-alb-capacity-units': 23.36 }, slip: { printed: 21.02, why: 'counts 3.6 units for 100 connections a second, of which a unit has 25' } },
  { id: 'worked-39', title: 'three NAT gateways and 500 GB', source: readme, option: 'aws-fargate', workload: { ...free, network: { natGateways: 3, natGbPerRequest: 0.0005 }, handlers: one({ requestsPerMonth: 1e6, durationMs: 10, memoryMiB: 128 }) }, lines: { 'aws-nat-hours': 98.55, 'aws-nat-data': 22.5 } },
  { id: 'worked-41', title: '2 tasks of 2 vCPU and 4 GB', source: readme, option: 'aws-fargate', workload: { ...free, handlers: [], options: { 'aws-fargate': { frontDoor: 'none', vCpu: 2, memoryMiB: 4096, instances: 2 } } }, total: 144.16, lines: { 'aws-fargate-vcpu': 118.2, 'aws-fargate-memory': 25.96 } },
  { id: 'worked-42', title: '6 pods of half a vCPU', source: course, option: 'aws-fargate', workload: { ...free, handlers: [], options: { 'aws-fargate': { frontDoor: 'none', vCpu: 0.5, memoryMiB: 1024, instances: 6 } } }, total: 108.12, slip: { printed: 94.12, why: 'no list price gives it' } },
  { id: 'worked-43', title: '2 of t4g.small behind a load balancer', source: course, option: 'aws-ec2', workload: { ...balanced(25, { connectionSeconds: 1 }), options: { 'aws-ec2': { instanceType: 't4g.small', instances: 2, frontDoor: 'alb' } } }, lines: { 'aws-ec2-t4g-small': 24.53, 'aws-alb': 22.27 } },
  { id: 'worked-44', title: 't4g.small with 30 GB and an address', source: design, option: 'aws-ec2', workload: { ...free, handlers: [], network: { publicIpv4Addresses: 1 }, options: { 'aws-ec2': { instanceType: 't4g.small', instances: 1, ephemeralStorageGiB: 30, frontDoor: 'none' } } }, lines: { 'aws-ec2-t4g-small': 12.26, 'aws-ebs-gp3': 2.4, 'aws-public-ipv4': 3.65 } },
  { id: 'worked-45', title: 't3.medium all month', source: design, option: 'aws-ec2', workload: { ...free, handlers: [], options: { 'aws-ec2': { instanceType: 't3.medium', instances: 1, frontDoor: 'none' } } }, lines: { 'aws-ec2-t3-medium': 30.37 }, slip: { printed: 30.36, why: '30.368 is cut off' } },
  { id: 'worked-46', title: '50 GB sent, 10 GB of logs', source: design, option: 'aws-lambda', workload: { ...lambda(10 * 1024, 1, 128), network: { logKiBPerRequest: 1024 }, handlers: one({ requestsPerMonth: 10 * 1024, durationMs: 1, memoryMiB: 128, responseKiB: 5 * 1024 }) }, lines: { 'aws-data-transfer-out': 4.5, 'aws-logs': 5 } },
  { id: 'worked-47', title: 'a stress month with the grants', source: design, option: 'google-cloud-run', workload: { ...run(0, 0, 1, 512), ...granted, handlers: [{ id: 'short', requestsPerMonth: 2.8e6, durationMs: 200, memoryMiB: 512 }, { id: 'long', requestsPerMonth: 200_000, durationMs: 600, memoryMiB: 512 }] }, total: 12.4, lines: { 'google-cloud-run-vcpu': 12, 'google-cloud-run-requests': 0.4, 'google-cloud-run-memory': 0 } },
  { id: 'worked-48', title: '30,000 of 500 ms', source: guide, option: 'google-cloud-run', workload: run(30_000, 500, 1, 512), total: 0.39, lines: { 'google-cloud-run-vcpu': 0.36, 'google-cloud-run-requests': 0.01, 'google-cloud-run-memory': 0.02 }, slip: { printed: 0.41, why: 'bills a GB for the half that it configures' } },
  { id: 'worked-49', title: '300,000 of 2 s with 2 vCPU and 2 GiB', source: guide, option: 'google-cloud-run', workload: run(300_000, 2000, 2, 2048), total: 31.92, lines: { 'google-cloud-run-vcpu': 28.8, 'google-cloud-run-memory': 3, 'google-cloud-run-requests': 0.12 } },
  { id: 'worked-50', title: '3,000 uploads of three minutes in Belgium', source: design, option: 'google-cloud-run', workload: run(3000, 180_000, 4, 8192, { region: 'europe-west1' }), lines: { 'google-cloud-run-vcpu': 51.84, 'google-cloud-run-memory': 10.8 } },
  { id: 'worked-51', title: '5,000 of 30 s', source: design, option: 'google-cloud-run', workload: run(5000, 30_000, 2, 4096), total: 8.7 },
  { id: 'worked-52', title: 'a thousand of ten minutes', source: guide, option: 'google-cloud-run', workload: run(1000, 600_000, 2, 2048), lines: { 'google-cloud-run-vcpu': 28.8, 'google-cloud-run-memory': 3 } },
  ...([[2, 1.04], [4, 7.31]] as const).map(([hours, total]): Published => ({
    id: 'worked-53', title: `${hours} hours a day of 1 vCPU and 2 GiB in Tokyo`, source: 'dev.to', option: 'google-cloud-run', workload: { ...run(30, hours * 3.6e6, 1, 2048, { region: 'asia-northeast1' }), ...granted }, total,
  })),
  { id: 'worked-54', title: '8 hours a day of 1 vCPU and 2 GiB in Tokyo', source: 'dev.to', option: 'google-cloud-run', workload: { ...run(30, 8 * 3.6e6, 1, 2048, { region: 'asia-northeast1' }), ...granted }, total: 19.84, slip: { printed: 24.62, why: 'its own prices and grants give 19.84' } },
  ...([[9.6e6, 100, 1024, 17.28], [5e6, 500, 256, 11], [1e6, 200, 512, 1.8], [1e7, 200, 512, 18], [3e7, 200, 512, 54], [1e6, 500, 1024, 8.2]] as const).map(([requests, durationMs, memoryMiB, total]): Published => ({
    id: 'worked-55', title: `${requests.toLocaleString('en-US')} of ${durationMs} ms at ${memoryMiB} MB`, source: design, option: 'azure-functions-consumption', workload: functions(requests, durationMs, memoryMiB), total,
  })),
  { id: 'worked-56', title: '50,000 GB-seconds more than the grant', source: design, option: 'azure-functions-flex', workload: { ...functions(150_000, 2000, 512), ...granted }, total: 1.3 },
  { id: 'worked-57', title: 'a quarter of a vCPU always idle', source: design, option: 'azure-container-apps', workload: replica(0.25, 512), total: 4.29 },
  { id: 'worked-58', title: 'a quarter of a vCPU always active', source: design, option: 'azure-container-apps', workload: { ...replica(0.25, 512), handlers: one({ requestsPerMonth: 730, durationMs: 3.6e6, memoryMiB: 512 }) }, total: 14.31 },
  { id: 'worked-59', title: 'a quarter of a vCPU always idle for 30 days', source: design, option: 'azure-container-apps', workload: replica(0.25, 512, { hoursPerMonth: 720 }), total: 4.21 },
  { id: 'worked-60', title: '2.25 vCPU always idle for 30 days', source: design, option: 'azure-container-apps', workload: replica(2.25, 4608, { hoursPerMonth: 720 }), total: 50.87, lines: { 'azure-container-apps-vcpu': 16.96, 'azure-container-apps-memory': 33.91 } },
  { id: 'worked-61', title: '2.25 vCPU always active for 30 days', source: design, option: 'azure-container-apps', workload: { ...replica(2.25, 4608, { hoursPerMonth: 720 }), handlers: one({ requestsPerMonth: 720, durationMs: 3.6e6, memoryMiB: 4608 }) }, lines: { 'azure-container-apps-vcpu': 135.65, 'azure-container-apps-memory': 33.91 } },
  { id: 'worked-62', title: '2.25 vCPU active for a twentieth of 30 days', source: design, option: 'azure-container-apps', workload: { ...replica(2.25, 4608, { hoursPerMonth: 720 }), handlers: one({ requestsPerMonth: 36, durationMs: 3.6e6, memoryMiB: 4608 }) }, total: 56.8, lines: { 'azure-container-apps-vcpu': 22.89, 'azure-container-apps-memory': 33.91 } },
  { id: 'worked-63', title: 'a million server actions', source: guide, option: 'vercel-functions', workload: fluid(1e6, 2000, 200, 2048), total: 19.49, lines: { 'vercel-active-cpu': 7.11, 'vercel-provisioned-memory': 11.78, 'vercel-invocations': 0.6 } },
  { id: 'worked-64', title: '500,000 answers of 12 s that compute', source: guide, option: 'vercel-functions', workload: fluid(500_000, 12_000, 12_000, 1024), total: 231.3, lines: { 'vercel-active-cpu': 213.33, 'vercel-provisioned-memory': 17.67, 'vercel-invocations': 0.3 } },
  { id: 'worked-65', title: 'a tick every minute', source: design, option: 'vercel-functions', workload: fluid(43_200, 300, 100, 2048), total: 0.26, lines: { 'vercel-active-cpu': 0.15, 'vercel-provisioned-memory': 0.08, 'vercel-invocations': 0.03 } },
  { id: 'worked-66', title: '10,000 users', source: design, option: 'vercel-functions', workload: fluid(1e7, 400, 120, 2048), lines: { 'vercel-active-cpu': 42.67, 'vercel-provisioned-memory': 23.56, 'vercel-invocations': 6 } },
  { id: 'worked-67', title: '720 hours of computing', source: design, option: 'vercel-functions', workload: fluid(1, 720 * 3.6e6, 720 * 3.6e6, 1024), lines: { 'vercel-active-cpu': 92.16, 'vercel-provisioned-memory': 7.63 } },
  ...([[1024, 0.72], [512, 0.46]] as const).map(([memoryMiB, total]): Published => ({
    id: 'worked-68', title: `a run of a minute every quarter of an hour at ${memoryMiB} MB`, source: design, option: 'vercel-functions', workload: fluid(2880, 60_000, 2000, memoryMiB), total,
  })),
  { id: 'worked-69', title: '6,210 runs of a minute', source: design, option: 'vercel-functions', workload: fluid(6210, 60_000, 60_000, 1024), total: 14.35, slip: { printed: 14.9, why: 'rounds the price of a run up' } },
  { id: 'worked-70', title: 'a thousand transcripts of 45 s', source: design, option: 'vercel-functions', workload: fluid(1000, 45_000, 45_000, 1024), lines: { 'vercel-active-cpu': 1.6 } },
  { id: 'worked-71', title: '4 GB, 2 vCPU and 200 GB sent, before the plan', source: 'a public comparison', option: 'railway', workload: { handlers: one({ requestsPerMonth: 1024, durationMs: 1, memoryMiB: 128, responseKiB: 200 * 1024 }), options: { railway: { instances: 1, vCpu: 2, memoryMiB: 4096 } } }, total: 90, lines: { 'railway-memory': 40, 'railway-vcpu': 40, 'railway-egress': 10 } },
  { id: 'worked-72', title: 'half a GB, a fiftieth of a vCPU and 2 GB sent', source: design, option: 'railway', workload: { handlers: one({ requestsPerMonth: 1024, durationMs: 1, memoryMiB: 128, responseKiB: 2 * 1024 }), options: { railway: { instances: 1, vCpu: 0.02, memoryMiB: 512 } } }, total: 5.5 },
  { id: 'worked-73', title: '128 MB and a twentieth of a vCPU, before the plan', source: design, option: 'railway', workload: { handlers: [], options: { railway: { instances: 1, vCpu: 0.05, memoryMiB: 128 } } }, lines: { 'railway-memory': 1.25, 'railway-vcpu': 1 } },
  { id: 'worked-74', title: '10 million requests to tiles', source: 'a public calculator', option: 'cloudflare-workers', workload: { ...free, handlers: one({ requestsPerMonth: 2e7, cpuMs: 1, memoryMiB: 128 }) }, lines: { 'cloudflare-workers-subscription': 5, 'cloudflare-workers-requests': 3 } },
  ...([[2, 17.82], [4, 22.68], [8, 32.4], [12, 42.12], [24, 71.28]] as const).map(([hours, total]): Published => ({
    id: 'worked-75', title: `1 vCPU and 2 GB, active ${hours} hours a day, in Tokyo`, source: 'dev.to', option: 'aws-app-runner', total,
    workload: { ...appRunner(1, 2048), hoursPerMonth: 720, region: 'ap-northeast-1', handlers: one({ requestsPerMonth: 30, durationMs: hours * 3.6e6, memoryMiB: 2048 }) },
  })),
  { id: 'worked-76', title: 'a quarter of a vCPU, always active', source: design, option: 'aws-app-runner', workload: { ...appRunner(0.25, 512), handlers: one({ requestsPerMonth: 730, durationMs: 3.6e6, memoryMiB: 512 }) }, total: 14.24 },
  { id: 'worked-77', title: '1 GB, waiting', source: design, option: 'aws-app-runner', workload: appRunner(0.25, 1024), total: 5.11 },
  { id: 'worked-78', title: '4 GB, a thousand a day of 1.5 s', source: design, option: 'aws-app-runner', workload: { ...appRunner(1, 4096), handlers: one({ requestsPerMonth: 30_000, durationMs: 1500, memoryMiB: 4096 }) }, lines: { 'aws-app-runner-memory': 20.44, 'aws-app-runner-vcpu': 0.8 }, slip: { printed: 0.05, why: 'bills its vCPU for a day instead of a month' } },
  { id: 'worked-79', title: 'EP1, always there', source: infracost, option: 'azure-functions-premium', workload: { ...free, region: 'eastus', handlers: [], options: { 'azure-functions-premium': { plan: 'EP1', instances: 1 } } }, total: 157.72, lines: { 'azure-functions-premium-vcpu': 126.29, 'azure-functions-premium-memory': 31.43 } },
  ...([[0.5, 4096, 26.06], [2, 8192, 52.34], [4, 12_288, 78.62]] as const).map(([vCpu, memoryMiB, memory]): Published => ({
    id: 'worked-80', title: `${memoryMiB / 1024} GiB awake all month`, source: design, option: 'cloudflare-containers', workload: containers(vCpu, memoryMiB, 730), lines: { 'cloudflare-containers-memory': memory },
  })),
  ...([[2, 8192, 10.06], [4, 12_288, 20.57]] as const).map(([vCpu, memoryMiB, cpu]): Published => ({
    id: 'worked-81', title: `${vCpu} vCPU, of which a tenth computes`, source: design, option: 'cloudflare-containers', workload: { ...containers(vCpu, memoryMiB, 730), handlers: one({ requestsPerMonth: 262_800, durationMs: 1000, cpuMs: vCpu * 1000 - 0.15, memoryMiB }) }, lines: { 'cloudflare-containers-vcpu': cpu },
  })),
  { id: 'worked-82', title: 'a thousand runs of 45 s, of which 20 compute', source: design, option: 'cloudflare-containers', workload: { ...containers(0.5, 4096, 0), handlers: one({ requestsPerMonth: 1000, durationMs: 45_000, cpuMs: 20_000, memoryMiB: 4096 }) }, lines: { 'cloudflare-containers-memory': 0.23, 'cloudflare-containers-vcpu': 0 } },
  { id: 'worked-83', title: 'ten hours of half a vCPU and 4 GiB', source: readme, option: 'cloudflare-containers', workload: { ...containers(0.5, 4096, 0), handlers: one({ requestsPerMonth: 10, durationMs: 3.6e6, cpuMs: 1.8e6, memoryMiB: 4096 }) }, total: 5.14, lines: { 'cloudflare-containers-memory': 0.14, 'cloudflare-containers-vcpu': 0 }, slip: { printed: 5.5, why: 'bills vCPU that the plan includes' } },
  { id: 'worked-84', title: '4 GiB awake for 30 days', source: design, option: 'cloudflare-containers', workload: containers(0.5, 4096, 720), lines: { 'cloudflare-containers-memory': 25.7 } },
];

describe('worked examples of the public, to the printed cent', () => {
  redo(published);

  it('fill what is always ready on Flex first, without a grant, and what is beyond on demand', () => {
    const ready = (requestsPerMonth: number) => calculate({ ...granted, region: 'eastus', handlers: one({ requestsPerMonth, durationMs: 1000, memoryMiB: 2048 }), options: { 'azure-functions-flex': { instances: 1 } } }, 'azure-functions-flex').charges;
    const cost = (requests: number, sku: string) => cents(ready(requests).filter(({ skuId }) => skuId === sku).reduce((sum, { listCost }) => sum + listCost, 0));
    // 2 GB x 2,628,000 s at the baseline; a million seconds execute in them.
    assert.deepEqual(['ready', 'ready-duration', 'duration', 'executions'].map((line) => cost(1e6, `azure-functions-flex-${line}`)), [21.02, 32, 0, 0.3]);
    // 372,000 s do not fit.
    assert.deepEqual(['ready', 'ready-duration', 'duration'].map((line) => cost(3e6, `azure-functions-flex-${line}`)), [21.02, 84.1, 16.74]);
  });

  it('keep one instance of App Runner active for requests that its CPU has time for, and as many as it needs for more', () => {
    const active = (requestsPerSecond: number) => {
      const handlers = one({ requestsPerMonth: requestsPerSecond * 730 * 3600, ioWaitMs: 60, cpuMs: 39.85, memoryMiB: 2048, peakToMean: 1 });
      return calculate({ ...free, handlers }, 'aws-app-runner').charges.find(({ skuId }) => skuId === 'aws-app-runner-vcpu')!.pricingQuantity / 730;
    };
    // 40 ms of CPU each: ten a second are two fifths of a vCPU, a hundred take four, which are used to 65 %.
    assert.ok(Math.abs(active(10) - 1) < 0.01 && Math.abs(active(100) - 4 / 0.65) < 0.01, `${active(10)}, ${active(100)}`);
  });
});
