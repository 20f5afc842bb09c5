import * as z from 'zod';
import { currencySchema, databaseConnectionsSchema, networkSchema, optionConfigurationSchema, pricesSchema, provisionedConcurrencySchema, trafficShapeSchema } from './hosting-inputs-schema';

const count = (what: string) => z.number().min(0).max(1e12).describe(what);
const milliseconds = (what: string) => z.number().min(0).max(2.6784e9).describe(what);
const architecture = z.enum(['arm64', 'x86_64']).describe('Processor.');

const handler = z.strictObject({
  id: z.string().min(1).max(1000).describe('Name of the handler.'),
  requestsPerMonth: count('Requests per month.'),
  peakToMean: z.number().min(1).max(24).describe('Busiest hour over the mean hour.').optional(),
  trafficShape: trafficShapeSchema.optional(),
  durationMs: milliseconds('A measured or published duration: billed as it stands, rounded up to the step that is billed.').optional(),
  ioWaitMs: milliseconds('Time that one request waits, in ms.').optional(),
  cpuMs: milliseconds('CPU time of one request, in ms at one vCPU.').optional(),
  initMs: milliseconds('INIT of a new environment, in ms.').optional(),
  coldStartShare: z.number().min(0).max(1).describe('Share of the requests that begin a new environment, 0 to 1.').optional(),
  memoryMiB: z.number().min(1).max(1_048_576).describe('Memory of the function, in MiB.'),
  ephemeralStorageMiB: z.number().min(0).max(10_485_760).describe('Storage of the function, in MiB.').optional(),
  provisionedConcurrency: provisionedConcurrencySchema.describe('AWS Lambda provisioned concurrency of this handler.').optional(),
  responseKiB: z.number().min(0).max(1e9).describe('Size of a response that goes to the internet, in KiB.').optional(),
  trigger: z.enum(['datasource', 'http', 'other', 'pubsub', 'timer']).describe('What calls it; http unless typed.').optional(),
  calls: z.record(z.string().regex(/^[\w-]+:[\w-]+$/, 'expected "<service>:<operation>"'), z.number().min(0).max(1e6)).describe('Calls of one request, by "<service>:<operation>".').optional(),
}).refine(({ durationMs, ioWaitMs, cpuMs }) => durationMs !== undefined || ioWaitMs !== undefined || cpuMs !== undefined, { error: 'needs "durationMs", or "ioWaitMs" and "cpuMs"' });

/** A workload without code: what `hosting-cost estimate --workload` reads. */
export const workloadFileSchema = z.strictObject({
  $schema: z.string().optional(),
  region: z.string().min(1).max(60).describe('Region of the prices, such as "us-east-1".').optional(),
  architecture: architecture.optional(),
  freeTier: z.boolean().describe("Subtract the accounts' monthly free tiers.").optional(),
  hoursPerMonth: z.number().min(1).max(744).describe('Hours of a month; 730 unless typed.').optional(),
  peakToMean: z.number().min(1).max(24).describe('Busiest hour over the mean hour of the handlers that have none of their own; 3 unless typed.').optional(),
  trafficShape: trafficShapeSchema.optional(),
  currency: currencySchema.optional(),
  databaseConnections: databaseConnectionsSchema.optional(),
  handlers: z.array(handler).max(10_000).describe('What is asked.'),
  options: z.record(z.string(), optionConfigurationSchema).describe('By option id: a configuration fixed by hand.').optional(),
  prices: pricesSchema.optional(),
  network: networkSchema.optional(),
});

export type WorkloadFile = z.infer<typeof workloadFileSchema>;
