import * as z from 'zod';
import type { ProjectInputs } from '../domain';
import { optionIds } from '../hosting/option-ids';
import { currencySchema, databaseConnectionsSchema, networkSchema, optionConfigurationSchema, pricesSchema, trafficShapeSchema } from './hosting-inputs-schema';

const count = (what: string) => z.number().min(0).max(1e12).describe(what);
const milliseconds = (what: string) => z.number().min(0).max(3_600_000).describe(what);
const architecture = (what: string) => z.enum(['arm64', 'x86_64']).describe(what);

const handler = z.strictObject({
  requestsPerMonth: count('Requests per month of this handler.').optional(),
  budgetPerMonth: count('What this handler may cost at most in a month on AWS Lambda. More is a problem here, and exit code 3 in the terminal.').optional(),
  memoryMiB: z.int().min(128).max(10_240).describe('Lambda memory, in MiB (128 to 10240).').optional(),
  peakToMean: z.number().min(1).max(24).describe('Busiest hour over the mean hour of this handler alone, 1 (flat) to 24 (one hour a day).').optional(),
  cpuMs: milliseconds('CPU time of one request, in ms at one vCPU.').optional(),
  ioWaitMs: milliseconds('Time that one request waits for something outside the process, in ms.').optional(),
});

const container = z.strictObject({
  vCpu: z.number().min(0.25).max(16).describe('vCPU of one task. Absent: the cheapest size that carries the load.').optional(),
  memoryMiB: z.int().min(512).max(122_880).describe('Memory of one task, in MiB.').optional(),
  minTasks: z.int().min(1).max(1000).describe('Tasks that always run (2 = one availability zone may fail).').optional(),
  targetUtilization: z.number().min(0.05).max(0.95).describe('Share of one event loop that the peak may use, 0.05 to 0.95.').optional(),
  architecture: architecture('Processor of the container.').optional(),
  ephemeralStorageGiB: z.int().min(20).max(200).describe('Storage of one task, in GiB (20 are included).').optional(),
  frontDoor: z.enum(['alb', 'none']).describe('Load balancer in front of the container.').optional(),
});

/** `service`, `service:Operation` or `http:host`. */
const latencyKey = /^[a-z0-9][\w.-]*(:[\w.*/-]+(:\d+)?)?$/i;

const scenario = z.strictObject({
    compare: z.array(z.enum(optionIds)).min(1).describe('Ids of the hosting options to compare ("hosting-cost options" lists them).').optional(),
    region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'expected a region such as "us-east-1"').describe('AWS region whose list prices are used.').optional(),
    architecture: architecture('Processor of every Lambda function, whatever the project configures.').optional(),
    freeTier: z.boolean().describe("Subtract the account's monthly free tier.").optional(),
    requestsPerMonth: count('Requests per month of the whole project, shared among the handlers whose traffic the project does not fix.').optional(),
    budgetPerMonth: count('What a month on AWS Lambda may cost at most, in the shown currency. More is a problem here, and exit code 3 in the terminal.').optional(),
    peakToMean: z.number().min(1).max(24).describe('Busiest hour over the mean hour, 1 (flat) to 24 (one hour a day).').optional(),
    trafficShape: trafficShapeSchema.optional(),
    currency: currencySchema.optional(),
    databaseConnections: databaseConnectionsSchema.optional(),
    latenciesMs: z
      .record(z.string().regex(latencyKey, 'expected "<service>", "<service>:<operation>" or "http:<host>"'), milliseconds('Time that one call waits, in ms.'))
      .describe('How long calls wait, in ms, by "<service>", "<service>:<operation>" or "http:<host>"; "sql" is every SQL engine without an entry of its own. Exact: replaces the default range.')
      .optional(),
    handlers: z.record(z.string(), handler).describe('By handler id, "<path>#<export>".').optional(),
    container: container.describe('The container that the handlers would share.').optional(),
    options: z.record(z.string(), optionConfigurationSchema).describe('By hosting option id ("hosting-cost options" lists them): a configuration fixed by hand, discounts.').optional(),
    prices: pricesSchema.optional(),
    network: networkSchema.optional(),
  });

/** What `hosting-cost.json` may say. Its JSON Schema is generated from it. */
export const projectFileSchema = z
  .strictObject({
    $schema: z.string().describe('JSON Schema of this file.').optional(),
    ...scenario.shape,
    scenarios: z.record(z.string().min(1).max(80), scenario.describe('Inputs that replace all of those above.')).describe('By name: other inputs worth keeping, to compare in the panel.').optional(),
  })
  .describe('Traffic, latencies and sizes that Hosting Cost cannot read from the code. Every field is optional.') satisfies z.ZodType<ProjectInputs>;
