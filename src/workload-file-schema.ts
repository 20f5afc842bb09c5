import * as z from 'zod';
import type { OptionConfiguration } from './domain';

const count = (what: string) => z.number().min(0).max(1e12).describe(what);
const milliseconds = (what: string) => z.number().min(0).max(2.6784e9).describe(what);
const architecture = z.enum(['arm64', 'x86_64']).describe('Processor.');
const hours = z.number().min(0).max(744).describe('Hours in a month.');

/** What can be fixed by hand for one option. */
export const optionConfigurationSchema = z.strictObject({
  vCpu: z.number().min(0.01).max(192).describe('vCPU of one instance.').optional(),
  memoryMiB: z.number().min(1).max(1_048_576).describe('Memory of one instance or function, in MiB.').optional(),
  instances: z.int().min(0).max(100_000).describe('Instances that run, whatever the load.').optional(),
  hoursPerMonth: hours.describe('Hours that the instances run in a month.').optional(),
  architecture: architecture.optional(),
  spot: z.boolean().describe('At the Spot price.').optional(),
  discountPercent: z.number().min(0).max(100).describe('Off the list price of computing, in percent: Savings Plans, negotiated.').optional(),
  ephemeralStorageGiB: z.number().min(0).max(16_384).describe('Disk of one instance or function, in GiB.').optional(),
  instanceType: z.string().describe('Amazon EC2 instance type, such as "t4g.small".').optional(),
  plan: z.string().describe('Plan: of Azure App Service "P1v3", of Railway "hobby" or "pro", of Vercel "pro".').optional(),
  dyno: z.string().describe('Heroku dyno, such as "standard-1x".').optional(),
  frontDoor: z.enum(['alb', 'function-url', 'http-api', 'none', 'rest-api', 'websocket']).describe('What stands in front and is billed.').optional(),
  provisionedConcurrency: z.strictObject({
    concurrency: z.int().min(0).max(100_000).describe('Environments kept ready.'),
    hoursPerMonth: hours.describe('Hours of a month in which they are kept; all of them when absent.').optional(),
  }).describe('AWS Lambda provisioned concurrency.').optional(),
  pricePerMonth: z.number().min(0).max(1e9).describe('What one server of your own costs a month, in USD.').optional(),
}) satisfies z.ZodType<OptionConfiguration>;

const handler = z.strictObject({
  id: z.string().min(1).describe('Name of the handler.'),
  requestsPerMonth: count('Requests per month.'),
  peakToMean: z.number().min(1).max(24).describe('Busiest hour over the mean hour.').optional(),
  durationMs: milliseconds('A measured or published duration: billed exactly as it stands.').optional(),
  ioWaitMs: milliseconds('Time that one request waits, in ms.').optional(),
  cpuMs: milliseconds('CPU time of one request, in ms at one vCPU.').optional(),
  initMs: milliseconds('INIT of a new environment, in ms.').optional(),
  coldStartShare: z.number().min(0).max(1).describe('Share of the requests that begin a new environment, 0 to 1.').optional(),
  memoryMiB: z.number().min(1).max(1_048_576).describe('Memory of the function, in MiB.'),
  ephemeralStorageMiB: z.number().min(0).max(10_485_760).describe('Storage of the function, in MiB.').optional(),
  responseKiB: z.number().min(0).max(1e9).describe('Size of a response that goes to the internet, in KiB.').optional(),
  trigger: z.enum(['datasource', 'http', 'other', 'pubsub', 'timer']).describe('What calls it; http unless typed.').optional(),
  calls: z.record(z.string().regex(/^[\w-]+:[\w-]+$/, 'expected "<service>:<operation>"'), z.number().min(0).max(1e6)).describe('Calls of one request, by "<service>:<operation>".').optional(),
}).refine(({ durationMs, ioWaitMs, cpuMs }) => durationMs !== undefined || ioWaitMs !== undefined || cpuMs !== undefined, { error: 'needs "durationMs", or "ioWaitMs" and "cpuMs"' });

/** A workload without code: what `hosting-cost estimate --workload` reads. */
export const workloadFileSchema = z.strictObject({
  $schema: z.string().optional(),
  region: z.string().min(1).describe('Region of the prices, such as "us-east-1".').optional(),
  architecture: architecture.optional(),
  freeTier: z.boolean().describe("Subtract the accounts' monthly free tiers.").optional(),
  hoursPerMonth: z.number().min(1).max(744).describe('Hours of a month; 730 unless typed.').optional(),
  handlers: z.array(handler).max(10_000).describe('What is asked.'),
  options: z.record(z.string(), optionConfigurationSchema).describe('By option id: a configuration fixed by hand.').optional(),
});

export type WorkloadFile = z.infer<typeof workloadFileSchema>;
