import { redo } from './published';
import type { Published } from './published';

const free = { freeTier: false };
const granted = { freeTier: true };
const calculator = 'an exported estimate of calculator.aws';
const course = 'a public course';
const design = 'a public design document';
const guide = 'a public guide';
const readme = 'a public README';

const one = (fields: object) => [{ id: 'f', ...fields }];
const lambda = (requestsPerMonth: number, durationMs: number, memoryMiB: number, more: object = {}) => ({ ...free, handlers: one({ requestsPerMonth, durationMs, memoryMiB }), ...more });
const door = (frontDoor: string) => ({ options: { 'aws-lambda': { frontDoor } } });
const kept = (concurrency: number, hoursPerMonth: number) => ({ options: { 'aws-lambda': { provisionedConcurrency: { concurrency, hoursPerMonth } } } });
const logs = (gb: number, requestsPerMonth: number) => ({ network: { logKiBPerRequest: (gb * 1024 * 1024) / requestsPerMonth } });
const calls = (of: Record<string, number>, requestsPerMonth: number) => ({ ...free, handlers: one({ requestsPerMonth, durationMs: 0, memoryMiB: 128, trigger: 'other', calls: of }) });
const fixed = (option: string, fields: object, more: object = {}) => ({ ...free, handlers: [], options: { [option]: fields }, ...more });
const tasks = (vCpu: number, memoryMiB: number, instances: number, more: object = {}) => fixed('aws-fargate', { frontDoor: 'none', vCpu, memoryMiB, instances, ...more });
const run = (requestsPerMonth: number, durationMs: number, vCpu: number, memoryMiB: number) => ({ ...free, region: 'us-central1', handlers: one({ requestsPerMonth, durationMs, memoryMiB }), options: { 'google-cloud-run': { vCpu, memoryMiB } } });
const fluid = (requestsPerMonth: number, durationMs: number, cpuMs: number, memoryMiB: number) => ({ ...free, region: 'iad1', handlers: one({ requestsPerMonth, durationMs, cpuMs, memoryMiB }) });
const container = (vCpu: number, memoryMiB: number, hours: number, instances = 1) => ({
  ...granted, hoursPerMonth: 720, handlers: one({ requestsPerMonth: hours * instances, durationMs: 3.6e6, cpuMs: 3.6e6 * vCpu, memoryMiB }),
  options: { 'cloudflare-containers': { vCpu, memoryMiB, instances, hoursPerMonth: hours } },
});
const sent = (gb: number, more: object) => ({ ...granted, handlers: one({ requestsPerMonth: gb * 1024, durationMs: 1, cpuMs: 0, memoryMiB: 128, responseKiB: 1024 }), ...more });
const day = 730 / 24;

/** Bills that public projects quote with the whole reckoning, none of which was looked at while the calculator was written. */
const published: Published[] = [
  { id: 'quoted-01', title: 'a million an hour of 300 ms', source: calculator, option: 'aws-lambda', workload: lambda(7.3e8, 300, 1024), total: 3796.01, lines: { 'aws-lambda-requests': 146, 'aws-lambda-duration': 3650.01 } },
  { id: 'quoted-02', title: 'a million of half a second', source: calculator, option: 'aws-lambda', workload: lambda(1e6, 500, 128), total: 1.24 },
  { id: 'quoted-03', title: 'a million of 8 s', source: calculator, option: 'aws-lambda', workload: lambda(1e6, 8000, 128), total: 16.87, lines: { 'aws-lambda-duration': 16.67, 'aws-lambda-requests': 0.2 } },
  { id: 'quoted-04', title: '4.8 million of 1 s on arm64', source: calculator, option: 'aws-lambda', workload: lambda(4.8e6, 1000, 128, { architecture: 'arm64' }), total: 8.96, lines: { 'aws-lambda-duration': 8, 'aws-lambda-requests': 0.96 } },
  { id: 'quoted-05', title: '100,000 a day of 2 s', source: readme, option: 'aws-lambda', workload: lambda(3e6, 2000, 512, granted), lines: { 'aws-lambda-requests': 0.4, 'aws-lambda-duration': 43.33 } },
  { id: 'quoted-06', title: 'a hundred of 5 s at 6 GB', source: calculator, option: 'aws-lambda', workload: lambda(100, 5000, 6144), total: 0.05 },
  { id: 'quoted-07', title: '100,000 of 1 s', source: design, option: 'aws-lambda', workload: lambda(1e5, 1000, 512), total: 0.85, lines: { 'aws-lambda-requests': 0.02, 'aws-lambda-duration': 0.83 } },
  { id: 'quoted-08', title: '10 million of 200 ms at 256 MB', source: course, option: 'aws-lambda', workload: lambda(1e7, 200, 256), total: 10.33, lines: { 'aws-lambda-requests': 2, 'aws-lambda-duration': 8.33 } },
  ...([[1e5, 0.5, 0.83, 0.02, 0.21, 0.35, 0.25], [5e5, 2.5, 4.14, 0.1, 1.04, 1.75, 1.25]] as const).map(([requests, gb, total, asked, duration, rest, written]): Published => ({
    id: 'quoted-09', title: `${requests.toLocaleString('en-US')} behind a REST API, with logs`, source: design, option: 'aws-lambda', total,
    workload: lambda(requests, 500, 256, { ...door('rest-api'), ...logs(gb, requests) }), lines: { 'aws-lambda-requests': asked, 'aws-lambda-duration': duration, 'aws-api-gateway-rest': rest, 'aws-logs': written },
  })),
  { id: 'quoted-10', title: 'business hours on arm64', source: course, option: 'aws-lambda', workload: lambda(4.34e7, 150, 1024, { architecture: 'arm64' }), lines: { 'aws-lambda-requests': 8.68, 'aws-lambda-duration': 86.8 } },
  { id: 'quoted-11', title: 'the same, 2 % of them cold with 250 ms of INIT', source: course, option: 'aws-lambda', workload: { ...free, architecture: 'arm64', handlers: one({ requestsPerMonth: 4.34e7, durationMs: 150, initMs: 250, memoryMiB: 1024, coldStartShare: 0.02 }) }, lines: { 'aws-lambda-duration': 89.69 }, slip: { printed: 89.7, why: 'rounds the 2.89 of the cold starts' } },
  { id: 'quoted-12', title: 'a million of 200 ms on arm64', source: guide, option: 'aws-lambda', workload: lambda(1e6, 200, 256, { architecture: 'arm64' }), total: 0.87, lines: { 'aws-lambda-duration': 0.67 } },
  { id: 'quoted-13', title: 'ten at a time all month', source: design, option: 'aws-lambda', workload: lambda(2.592e8, 100, 512, { architecture: 'arm64' }), lines: { 'aws-lambda-requests': 51.84, 'aws-lambda-duration': 172.8 } },
  { id: 'quoted-14', title: '50 million of 200 ms', source: guide, option: 'aws-lambda', workload: lambda(5e7, 200, 512), total: 93.33, lines: { 'aws-lambda-requests': 10, 'aws-lambda-duration': 83.33 } },
  { id: 'quoted-15', title: '10 million a day', source: course, option: 'aws-lambda', workload: lambda(3e8, 200, 256), lines: { 'aws-lambda-requests': 60, 'aws-lambda-duration': 250 }, slip: { printed: 256, why: 'takes 256 MB for 0.256 GB' } },
  { id: 'quoted-16', title: 'fourteen environments kept for two hours in London', source: readme, option: 'aws-lambda', workload: lambda(0, 100, 128, { region: 'eu-west-2', ...kept(14, 2) }), lines: { 'aws-lambda-provisioned-concurrency': 0.06 }, slip: { printed: 0.05, why: 'takes the price of Virginia' } },
  { id: 'quoted-17', title: 'five environments kept all month', source: design, option: 'aws-lambda', workload: lambda(0, 500, 512, kept(5, 730)), lines: { 'aws-lambda-provisioned-concurrency': 27.38 }, slip: { printed: 7.6, why: 'no list price gives it' } },
  { id: 'quoted-18', title: '100 environments kept for 30 days', source: course, option: 'aws-lambda', workload: lambda(0, 200, 512, kept(100, 720)), lines: { 'aws-lambda-provisioned-concurrency': 540 }, slip: { printed: 601.92, why: 'takes a price that is not of Virginia, and slips in the product' } },
  { id: 'quoted-19', title: '100,000 messages and half a million minutes', source: design, option: 'aws-lambda', workload: { ...lambda(1e5, 0, 128, door('websocket')), network: { webSocketMinutes: 5e5 } }, lines: { 'aws-api-gateway-websocket-messages': 0.1, 'aws-api-gateway-websocket-minutes': 0.13 } },
  { id: 'quoted-20', title: '864 million positions of lorries', source: design, option: 'aws-lambda', workload: calls({ 'dynamodb:PutItem': 1, 'kinesis:PutRecord': 1 }, 8.64e8), lines: { 'aws-dynamodb-write': 540, 'aws-kinesis': 12.1 } },
  { id: 'quoted-21', title: 'three requests for each of three million messages', source: design, option: 'aws-lambda', workload: calls({ 'sqs:SendMessage': 1, 'sqs:ReceiveMessage': 1, 'sqs:DeleteMessage': 1 }, 3e6), lines: { 'aws-sqs': 3.6 } },
  { id: 'quoted-22', title: 'twenty pods for an hour a day', source: calculator, option: 'aws-fargate', workload: tasks(2, 8192, 20, { hoursPerMonth: day }), total: 70.88, lines: { 'aws-fargate-vcpu': 49.25, 'aws-fargate-memory': 21.63 } },
  { id: 'quoted-23', title: 'two tasks for eight hours a day', source: calculator, option: 'aws-fargate', workload: tasks(2, 4096, 2, { hoursPerMonth: 8 * day }), total: 48.05, lines: { 'aws-fargate-vcpu': 39.4, 'aws-fargate-memory': 8.65 } },
  { id: 'quoted-24', title: 'two tasks of 4 vCPU all day', source: calculator, option: 'aws-fargate', workload: tasks(4, 8192, 2), total: 288.32, slip: { printed: 288.3, why: 'rounds 60.8333 tasks to 60.83' } },
  { id: 'quoted-25', title: 'a minute a day in Ohio', source: calculator, option: 'aws-fargate', workload: { ...tasks(1, 8192, 1, { hoursPerMonth: day / 60 }), region: 'us-east-2' }, total: 0.04 },
  { id: 'quoted-26', title: 'five of 2 vCPU and 4 GB', source: design, option: 'aws-fargate', workload: tasks(2, 4096, 5), lines: { 'aws-fargate-vcpu': 295.5, 'aws-fargate-memory': 64.9 }, slip: { printed: 64.88, why: 'no list price gives it' } },
  { id: 'quoted-27', title: 'a staging environment of four tasks', source: design, option: 'aws-fargate', workload: tasks(1, 2048, 4), total: 144.16 },
  { id: 'quoted-28', title: 'a task, three addresses and a load balancer without requests', source: readme, option: 'aws-fargate', workload: fixed('aws-fargate', { frontDoor: 'alb', vCpu: 0.5, memoryMiB: 1024, instances: 1 }, { network: { publicIpv4Addresses: 3 } }), lines: { 'aws-fargate': 18.02, 'aws-public-ipv4': 10.95, 'aws-alb-hours': 16.43 } },
  { id: 'quoted-29', title: 'six of t3.large for 30 days', source: course, option: 'aws-ec2', workload: fixed('aws-ec2', { instanceType: 't3.large', instances: 6, frontDoor: 'none' }, { hoursPerMonth: 720 }), lines: { 'aws-ec2-t3-large': 359.42 } },
  { id: 'quoted-30', title: 'one instance kept, within the grants what they cover', source: design, option: 'google-cloud-run', workload: { ...fixed('google-cloud-run', { vCpu: 1, memoryMiB: 1024, instances: 1 }), ...granted, region: 'us-central1' }, total: 7.92 },
  { id: 'quoted-31', title: '12 vCPU and 17 GiB always there', source: design, option: 'google-cloud-run-instance', workload: fixed('google-cloud-run-instance', { vCpu: 1, memoryMiB: (17 * 1024) / 12, instances: 12 }, { region: 'us-central1' }), lines: { 'google-cloud-run-instance-vcpu': 567.65, 'google-cloud-run-instance-memory': 89.35 } },
  { id: 'quoted-32', title: '120 jobs of five minutes', source: design, option: 'google-cloud-run', workload: run(120, 300_000, 1, 1024), lines: { 'google-cloud-run-vcpu': 0.86, 'google-cloud-run-memory': 0.09 } },
  { id: 'quoted-33', title: '100,000 of 500 ms', source: readme, option: 'google-cloud-run', workload: run(1e5, 500, 1, 512), lines: { 'google-cloud-run-vcpu': 1.2, 'google-cloud-run-memory': 0.06 } },
  { id: 'quoted-34', title: '50 million of 200 ms', source: guide, option: 'azure-functions-consumption', workload: { ...free, region: 'eastus', handlers: one({ requestsPerMonth: 5e7, durationMs: 200, memoryMiB: 512 }) }, total: 90 },
  { id: 'quoted-35', title: '5 million, whose time the grant covers', source: guide, option: 'azure-functions-consumption', workload: { ...granted, region: 'eastus', handlers: one({ requestsPerMonth: 5e6, durationMs: 200, memoryMiB: 256 }) }, total: 0.8 },
  { id: 'quoted-38', title: 'a thousand turns of an agent', source: readme, option: 'vercel-functions', workload: fluid(1000, 5000, 5000, 4096), lines: { 'vercel-active-cpu': 0.18, 'vercel-provisioned-memory': 0.06 } },
  { id: 'quoted-39', title: '1.2 TB sent, of which one is included', source: 'vercel.com/docs/plans/pro-plan', option: 'vercel-functions', workload: sent(1200, { region: 'iad1' }), lines: { 'vercel-fast-data-transfer': 30 } },
  { id: 'quoted-40', title: 'a quarter of a vCPU that always computes, less what the plan includes', source: design, option: 'cloudflare-containers', workload: container(0.25, 1024, 720), lines: { 'cloudflare-containers-vcpu': 12.51, 'cloudflare-containers-memory': 6.26 } },
  { id: 'quoted-41', title: '3,598 hours of 1 vCPU and 6 GiB', source: design, option: 'cloudflare-containers', workload: container(1, 6144, 719.6, 5), lines: { 'cloudflare-containers-vcpu': 258.61, 'cloudflare-containers-memory': 194.07 } },
  { id: 'quoted-42', title: '3 TB sent, of which one is included', source: 'developers.cloudflare.com/containers/pricing', option: 'cloudflare-containers', workload: sent(3000, {}), lines: { 'cloudflare-containers-data': 50 } },
  { id: 'quoted-43', title: 'a call a minute that the plan covers', source: design, option: 'netlify-functions', workload: { ...free, handlers: one({ requestsPerMonth: 43_200, durationMs: 2500, memoryMiB: 1024 }) }, total: 20 },
  { id: 'quoted-44', title: '450 GB-hours are 4,500 credits, and requests a few more: two packs above the plan', source: 'docs.netlify.com, Buy add-on credits', option: 'netlify-functions', workload: { ...free, handlers: one({ requestsPerMonth: 1000, durationMs: 1.62e6, memoryMiB: 1024 }) }, lines: { 'netlify-pro-seat': 20, 'netlify-credit-packs': 20 } },
];

describe('bills that public projects quote, to the printed cent', () => {
  redo(published);
});
