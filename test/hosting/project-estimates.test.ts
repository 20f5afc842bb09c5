import { redo } from './published';
import type { Published } from './published';

const free = { freeTier: false };
const granted = { freeTier: true };
const one = (fields: object) => [{ id: 'f', ...fields }];
const [guide, notes, design, course, analysis] = ['a public guide', 'public study notes', 'a public design document', 'a public course', "a public project's cost analysis"];
const lambda = (requestsPerMonth: number, durationMs: number, memoryMiB: number, more: object = free) => ({ ...free, handlers: one({ requestsPerMonth, durationMs, memoryMiB }), ...more });
const door = (frontDoor: string) => ({ options: { 'aws-lambda': { frontDoor } } });
const sent = (gb: number) => ({ ...free, handlers: one({ requestsPerMonth: 1024, durationMs: 0, memoryMiB: 128, responseKiB: gb * 1024 }) });
const tasks = (vCpu: number, memoryMiB: number, instances: number, more: object = {}) => ({ ...free, handlers: [], options: { 'aws-fargate': { frontDoor: 'none', vCpu, memoryMiB, instances } }, ...more });
const run = (requestsPerMonth: number, durationMs: number, vCpu: number, memoryMiB: number, more: object = {}) => ({
  ...free, region: 'us-central1', handlers: one({ requestsPerMonth, durationMs, memoryMiB }), options: { 'google-cloud-run': { vCpu, memoryMiB } }, ...more,
});
const machine = (instanceType: string) => ({ ...free, handlers: [], options: { 'aws-ec2': { instanceType, instances: 1, frontDoor: 'none' } } });

/** Estimates that projects have published of themselves, and notes on prices; each was typed in before its bill was looked at. */
const published: Published[] = [
  { id: 'project-01', title: '3 million of 200 ms at 512 MB, computing within the free tier', source: course, option: 'aws-lambda', workload: lambda(3e6, 200, 512, granted), total: 0.4 },
  { id: 'project-02', title: '10 million requests', source: guide, option: 'aws-lambda', workload: lambda(1e7, 0, 128, granted), lines: { 'aws-lambda-requests': 1.8 } },
  { id: 'project-03', title: '100 million requests', source: guide, option: 'aws-lambda', workload: lambda(1e8, 0, 128, granted), lines: { 'aws-lambda-requests': 19.8 }, slip: { printed: 18, why: 'takes ten times what 10 million cost, with ten times the free million' } },
  { id: 'project-04', title: 'a billion requests', source: guide, option: 'aws-lambda', workload: lambda(1e9, 0, 128, granted), lines: { 'aws-lambda-requests': 199.8 }, slip: { printed: 180, why: 'takes a hundred times what 10 million cost, with a hundred times the free million' } },
  { id: 'project-05', title: '10,000 of 100 ms at 128 MB', source: guide, option: 'aws-lambda', workload: lambda(10_000, 100, 128), lines: { 'aws-lambda-duration': 0 }, slip: { printed: 0.0208, why: 'is ten times 125 GB-seconds' } },
  { id: 'project-06', title: 'a million seconds at 512 MB', source: guide, option: 'aws-lambda', workload: lambda(1e6, 1000, 512), lines: { 'aws-lambda-duration': 8.33 } },
  { id: 'project-07', title: '100,000 of 5 s at 3,008 MB', source: guide, option: 'aws-lambda', workload: lambda(100_000, 5000, 3008), lines: { 'aws-lambda-duration': 24.48 }, slip: { printed: 25.07, why: 'takes 3,008 MB for 3.008 GB' } },
  { id: 'project-08', title: '10 million behind a REST API with the free tier', source: guide, option: 'aws-lambda', workload: lambda(1e7, 200, 512, { ...granted, ...door('rest-api') }), lines: { 'aws-api-gateway-rest': 35, 'aws-lambda-requests': 1.8, 'aws-lambda-duration': 10 }, slip: { printed: 16.67, why: 'subtracts the free requests and forgets the free GB-seconds' } },
  { id: 'project-09', title: 't3.large all month', source: guide, option: 'aws-ec2', workload: machine('t3.large'), total: 60.74, slip: { printed: 80.59, why: 'takes 0.1104 for 0.0832 an hour' } },
  { id: 'project-10', title: 'a million of 2 s at 512 MB with the free tier', source: notes, option: 'aws-lambda', workload: lambda(1e6, 2000, 512, granted), total: 10 },
  { id: 'project-11', title: '5 million of 500 ms at 1 GB with the free tier', source: notes, option: 'aws-lambda', workload: lambda(5e6, 500, 1024, granted), total: 35.8, lines: { 'aws-lambda-requests': 0.8, 'aws-lambda-duration': 35 } },
  { id: 'project-12', title: '100,000 of 100 ms within the free tier', source: notes, option: 'aws-lambda', workload: lambda(100_000, 100, 128, granted), total: 0 },
  { id: 'project-13', title: '2 million of 500 ms at the price of 2018', source: 'a thesis', option: 'aws-lambda', workload: lambda(2e6, 500, 128, { prices: { 'aws-lambda-duration-x86_64': 0.00001667 } }), total: 2.48, lines: { 'aws-lambda-requests': 0.4, 'aws-lambda-duration': 2.08 } },
  { id: 'project-14', title: '100,000 of 300 ms at 1 GB behind a REST API', source: guide, option: 'aws-lambda', workload: lambda(100_000, 300, 1024, door('rest-api')), total: 0.87, lines: { 'aws-lambda-requests': 0.02, 'aws-lambda-duration': 0.5, 'aws-api-gateway-rest': 0.35 } },
  { id: 'project-15', title: '100,000 of 300 ms', source: guide, option: 'google-cloud-run', workload: run(100_000, 300, 1, 1024), total: 0.84, lines: { 'google-cloud-run-vcpu': 0.72, 'google-cloud-run-memory': 0.08, 'google-cloud-run-requests': 0.04 } },
  { id: 'project-16', title: '100,000 of 300 ms', source: guide, option: 'azure-container-apps', workload: { ...free, region: 'eastus', handlers: one({ requestsPerMonth: 100_000, durationMs: 300, memoryMiB: 1024 }), options: { 'azure-container-apps': { vCpu: 1, memoryMiB: 1024 } } }, lines: { 'azure-container-apps-vcpu': 0.72, 'azure-container-apps-memory': 0.09 }, slip: { printed: 0.06, why: 'takes 0.000002 for 0.000003 a GiB-second' } },
  { id: 'project-17', title: '10 million of 200 ms', source: guide, option: 'google-cloud-run', workload: run(1e7, 200, 1, 512), total: 54.5, lines: { 'google-cloud-run-vcpu': 48, 'google-cloud-run-requests': 4 }, slip: { printed: 70, why: 'bills memory at seven times its price, that of a vCPU of an instance' } },
  { id: 'project-18', title: '20,000 vCPU-seconds more than the grant', source: guide, option: 'google-cloud-run', workload: run(2e6, 100, 1, 256, granted), total: 0.48 },
  { id: 'project-19', title: 'a page and a job over feeds', source: analysis, option: 'google-cloud-run', workload: { ...run(0, 0, 1, 1024), handlers: [{ id: 'page', requestsPerMonth: 30_000, durationMs: 2000, memoryMiB: 1024 }, { id: 'job', requestsPerMonth: 2880, durationMs: 300_000, memoryMiB: 1024 }] }, lines: { 'google-cloud-run-vcpu': 22.18, 'google-cloud-run-memory': 2.31 } },
  { id: 'project-20', title: '30,000 of 300 ms within the grants', source: analysis, option: 'google-cloud-run', workload: run(30_000, 300, 2, 2048, granted), total: 0 },
  { id: 'project-21', title: '900,000 of 500 ms with the grants', source: analysis, option: 'google-cloud-run', workload: run(900_000, 500, 2, 2048, granted), lines: { 'google-cloud-run-vcpu': 17.28, 'google-cloud-run-memory': 1.35 }, slip: { printed: 12.96, why: 'takes the grant of memory for that of vCPU, which is half of it' } },
  { id: 'project-22', title: '300,000 of 400 ms with the grants', source: analysis, option: 'google-cloud-run', workload: run(300_000, 400, 2, 2048, granted), total: 1.44, slip: { printed: 0, why: 'takes the grant of memory for that of vCPU, which is half of it' } },
  { id: 'project-23', title: 'three replicas of 2 vCPU active for 30 days', source: analysis, option: 'azure-container-apps', workload: { ...free, region: 'eastus', hoursPerMonth: 720, handlers: one({ requestsPerMonth: 2160, durationMs: 3.6e6, memoryMiB: 4096 }), options: { 'azure-container-apps': { vCpu: 2, memoryMiB: 4096, instances: 3 } } }, lines: { 'azure-container-apps-vcpu': 373.25 } },
  { id: 'project-24', title: 'a day in Singapore', source: analysis, option: 'google-cloud-run', workload: run(24, 3.6e6, 1, 512, { region: 'asia-southeast1' }), total: 3.05 },
  { id: 'project-25', title: '30 days in Singapore', source: analysis, option: 'google-cloud-run', workload: run(720, 3.6e6, 1, 512, { region: 'asia-southeast1' }), total: 91.63, slip: { printed: 91.55, why: 'its own price of a second gives 91.63' } },
  { id: 'project-26', title: 'two instances busy for 30 days, with the grants', source: analysis, option: 'google-cloud-run', workload: run(1440, 3.6e6, 1, 512, granted), total: 125.68 },
  { id: 'project-27', title: '6 tasks of half a vCPU', source: design, option: 'aws-fargate', workload: tasks(0.5, 1024, 6), total: 108.12, lines: { 'aws-fargate-vcpu': 88.65, 'aws-fargate-memory': 19.47 }, slip: { printed: 108.32, why: 'multiplies 3 × 0.04048 × 730 to 88.85' } },
  { id: 'project-28', title: '2 tasks of half a vCPU', source: design, option: 'aws-fargate', workload: tasks(0.5, 1024, 2), lines: { 'aws-fargate-vcpu': 29.55, 'aws-fargate-memory': 6.49 } },
  { id: 'project-29', title: 'a quarter of a vCPU', source: analysis, option: 'aws-fargate', workload: tasks(0.25, 512, 1), lines: { 'aws-fargate-vcpu': 7.39 } },
  { id: 'project-30', title: '10 tasks of 4 vCPU and 8 GB', source: guide, option: 'aws-fargate', workload: tasks(4, 8192, 10), total: 1441.6, slip: { printed: 1441.5, why: 'cuts the price of a task off before it takes ten' } },
  { id: 'project-31', title: '2 tasks of a quarter vCPU for 30 days', source: guide, option: 'aws-fargate', workload: tasks(0.25, 512, 2, { hoursPerMonth: 720 }), total: 17.77, lines: { 'aws-fargate-vcpu': 14.57, 'aws-fargate-memory': 3.2 } },
  { id: 'project-32', title: 'a quarter of a vCPU on arm64', source: 'an estimate of calculator.aws', option: 'aws-fargate', workload: tasks(0.25, 512, 1, { architecture: 'arm64' }), total: 7.21 },
  { id: 'project-33', title: '10 tasks of 2 vCPU', source: guide, option: 'aws-fargate', workload: tasks(2, 4096, 10), lines: { 'aws-fargate-vcpu': 591.01 }, slip: { printed: 5915, why: 'is ten times its own product' } },
  { id: 'project-34', title: 'a million of 3 s at 512 MB', source: guide, option: 'aws-lambda', workload: lambda(1e6, 3000, 512), total: 25.2, lines: { 'aws-lambda-requests': 0.2, 'aws-lambda-duration': 25 } },
  { id: 'project-35', title: '1.5 million messages', source: design, option: 'aws-lambda', workload: lambda(1.5e6, 100, 512), total: 1.55, lines: { 'aws-lambda-requests': 0.3, 'aws-lambda-duration': 1.25 } },
  { id: 'project-36', title: 'once a day for 30 s', source: analysis, option: 'aws-lambda', workload: lambda(30, 30_000, 512), total: 0.01 },
  { id: 'project-37', title: '1.2 million pages of a second at 10 GB', source: analysis, option: 'aws-lambda', workload: lambda(1.2e6, 1000, 10_240), lines: { 'aws-lambda-duration': 200 }, slip: { printed: 2000, why: 'is ten times 12 million GB-seconds' } },
  { id: 'project-38', title: '80,000 objects written', source: analysis, option: 'aws-lambda', workload: { ...free, handlers: one({ requestsPerMonth: 80_000, durationMs: 0, memoryMiB: 128, trigger: 'other', calls: { 's3:PutObject': 1 } }) }, lines: { 'aws-s3': 0.4 }, slip: { printed: 400, why: 'forgets that the price is that of a thousand' } },
  { id: 'project-39', title: '30 GB sent', source: analysis, option: 'aws-lambda', workload: sent(30), lines: { 'aws-data-transfer-out': 2.7 }, slip: { printed: 270, why: 'is a hundred times 30 × 0.09' } },
  { id: 'project-40', title: '15 million of 200 ms at 1 GB with the free tier', source: guide, option: 'aws-lambda', workload: lambda(1.5e7, 200, 1024, granted), lines: { 'aws-lambda-requests': 2.8, 'aws-lambda-duration': 43.33 }, slip: { printed: 4.17, why: 'bills a quarter of a million of its 3 million GB-seconds' } },
  { id: 'project-41', title: '40,000 behind an HTTP API', source: 'a public blog', option: 'aws-lambda', workload: lambda(40_000, 200, 512, { ...granted, ...door('http-api') }), total: 0.04 },
  { id: 'project-42', title: '12 GB sent, were they not free', source: 'a public blog', option: 'aws-lambda', workload: sent(12), lines: { 'aws-data-transfer-out': 1.08 } },
  { id: 'project-43', title: '43.2 million of 5 s at 512 MB', source: course, option: 'aws-lambda', workload: lambda(4.32e7, 5000, 512), lines: { 'aws-lambda-duration': 1800 } },
  { id: 'project-44', title: 'a million of 10 ms at 256 MB', source: design, option: 'aws-lambda', workload: lambda(1e6, 10, 256), lines: { 'aws-lambda-duration': 0.04 } },
  { id: 'project-45', title: '100 million of 10 ms at 256 MB', source: design, option: 'aws-lambda', workload: lambda(1e8, 10, 256), lines: { 'aws-lambda-duration': 4.17 }, slip: { printed: 4200, why: 'is a thousand times 250,000 GB-seconds' } },
  { id: 'project-46', title: '100 million of 10 ms at 256 MB on arm64', source: design, option: 'aws-lambda', workload: lambda(1e8, 10, 256, { architecture: 'arm64' }), lines: { 'aws-lambda-duration': 3.33 }, slip: { printed: 3300, why: 'is a thousand times 250,000 GB-seconds' } },
  { id: 'project-47', title: '100 million of 100 ms at 1 GB', source: guide, option: 'aws-lambda', workload: lambda(1e8, 100, 1024), total: 186.67, lines: { 'aws-lambda-requests': 20, 'aws-lambda-duration': 166.67 } },
  { id: 'project-48', title: '100 million of 100 ms at 512 MB', source: 'a public calculator', option: 'aws-lambda', workload: lambda(1e8, 100, 512), total: 103.33 },
  { id: 'project-49', title: '100 million, their CPU time within the plan', source: 'a public calculator', option: 'cloudflare-workers', workload: { handlers: one({ requestsPerMonth: 1e8, cpuMs: 0.3, memoryMiB: 128 }) }, total: 32 },
  { id: 'project-50', title: 'a NAT gateway and a load balancer', source: 'an infracost estimate', option: 'aws-fargate', workload: { ...free, handlers: [], network: { natGateways: 1 }, options: { 'aws-fargate': { frontDoor: 'alb', instances: 1, vCpu: 0.25, memoryMiB: 512 } } }, lines: { 'aws-nat-hours': 32.85, 'aws-alb-hours': 16.43 } },
  { id: 'project-51', title: '500 requests a second through a load balancer', source: guide, option: 'aws-fargate', workload: { ...free, network: { requestsPerConnection: 1, connectionSeconds: 1 }, handlers: one({ requestsPerMonth: 500 * 730 * 3600, durationMs: 10, memoryMiB: 128, responseKiB: 1 }), options: { 'aws-fargate': { frontDoor: 'alb', instances: 1, vCpu: 0.25, memoryMiB: 512 } } }, lines: { 'aws-alb-capacity-units': 116.8 }, slip: { printed: 2920, why: 'takes each new connection a second for a unit, which has 25' } },
  ...([[3, 0.24], [30, 3.48], [90, 10.68]] as const).map(([gb, cost]): Published => ({
    id: 'project-52', title: `${gb} GB sent`, source: analysis, option: 'google-cloud-run', workload: { ...sent(gb), ...granted, region: 'us-central1' }, lines: { 'google-data-transfer-out': cost },
  })),
  { id: 'project-53', title: '5 GB sent by 10 million requests', source: 'a public calculator', option: 'google-cloud-run', workload: { ...sent(5), ...granted, region: 'us-central1' }, lines: { 'google-data-transfer-out': 0.48 } },
  { id: 'project-54', title: '100 GB sent', source: analysis, option: 'google-cloud-run', workload: { ...sent(100), region: 'us-central1' }, lines: { 'google-data-transfer-out': 12 } },
  { id: 'project-55', title: '2,028 vCPU-hours on arm64 in Mumbai', source: 'a bill of May 2026', option: 'aws-fargate', workload: tasks(4, 8192, 1, { architecture: 'arm64', region: 'ap-south-1', hoursPerMonth: 507 }), lines: { 'aws-fargate-vcpu': 48.33 }, slip: { printed: 48.35, why: 'is of 2,028.95 hours, and names the whole ones' } },
  // Prices alone are published: what each provider bills for 200 GB that are sent.
  ...([['azure-functions-consumption', 'eastus', 'azure-data', 8.7], ['azure-container-apps', 'eastus', 'azure-data', 8.7], ['google-cloud-run-instance', 'us-central1', 'google-data', 23.88], ['fly-machines', 'sjc', 'fly-data', 4], ['render', 'us-east-1', 'render-data', 29.25]] as const)
    .map(([option, region, sku, cost]): Published => ({ id: 'data-sent', title: `200 GB on ${option}`, source: 'price pages of 2026', option, workload: { ...sent(200), ...granted, region }, lines: { [sku]: cost } })),
];

describe("projects' own estimates, to the printed cent", () => redo(published));
