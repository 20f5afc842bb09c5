import * as z from 'zod';
import type { Currency, NetworkSettings, OptionConfiguration, TrafficShape } from '../domain';

const architecture = z.enum(['arm64', 'x86_64']).describe('Processor.');
const hours = z.number().min(0).max(744).describe('Hours in a month.');

const weights = (count: number, what: string) => z.array(z.number().min(0).max(1e9)).length(count, `expected ${count} numbers, ${what}`).refine((all) => all.some((weight) => weight > 0), 'expected at least one weight above 0');

/** A name, or weights of one's own. */
export const trafficShapeSchema = z.union([
  z.enum(['daily', 'flat', 'office-hours', 'spiky']),
  z.strictObject({ hours: weights(24, 'one for each hour from midnight').describe('Relative weights of the 24 hours from midnight.'), weekdays: weights(7, 'one for each day from Monday').describe('Relative weights of the seven days from Monday.').optional() }),
], { error: 'expected "daily", "flat", "office-hours", "spiky", or { "hours": [24 weights], "weekdays": [7 weights] }' })
  .describe('How requests spread: "daily" (one smooth peak, "peakToMean" high), "flat", "office-hours", "spiky", or weights of your own.') satisfies z.ZodType<TrafficShape>;

/** What amounts are shown in. */
export const currencySchema = z.strictObject({
  code: z.string().regex(/^[A-Z]{3}$/, 'expected an ISO 4217 code such as "EUR"').describe('ISO 4217 code, such as "EUR".'),
  perUsd: z.number().min(1e-9).max(1e9).describe('How much of it one US dollar is.'),
}).refine(({ code, perUsd }) => code !== 'USD' || perUsd === 1, 'a US dollar is one US dollar: "perUsd" of "USD" is 1').describe('Currency in which amounts are shown, at a rate of your own; price lists, and the prices that you type, are in USD.') satisfies z.ZodType<Currency>;

/** Of a database server. */
export const databaseConnectionsSchema = z.int().min(1).max(1_000_000).describe('Connections that your database server takes (max_connections). Absent: 100, of MySQL 151.');

/** USD per pricing unit by SKU. */
export const pricesSchema = z.record(z.string().regex(/^[a-z0-9_-]+$/, 'expected a SKU such as "aws-lambda-requests" ("hosting-cost prices" lists them)'), z.number().min(0).max(1e9))
  .describe('By SKU: USD for one pricing unit, instead of the list price, without steps. "hosting-cost prices" lists SKUs and units.');

/** What stands around the computing on AWS. */
export const networkSchema = z.strictObject({
  natGateways: z.int().min(0).max(1000).describe('NAT gateways.').optional(),
  natGbPerRequest: z.number().min(0).max(1e6).describe('GB that pass a NAT gateway for one request.').optional(),
  publicIpv4Addresses: z.int().min(0).max(100_000).describe('Public IPv4 addresses.').optional(),
  webSocketMinutes: z.number().min(0).max(1e12).describe('Minutes that WebSocket clients are connected in a month, added up.').optional(),
  requestsPerConnection: z.number().min(0.001).max(1e9).describe('Requests that one connection to a load balancer carries; 10 unless typed.').optional(),
  connectionSeconds: z.number().min(0).max(604_800).describe('Seconds that a connection to a load balancer is open; 60 unless typed.').optional(),
  listenerRules: z.int().min(0).max(1000).describe('Rules of a load balancer that each request is compared with; the first ten are free.').optional(),
  logKiBPerRequest: z.number().min(0).max(1e6).describe('KiB written to CloudWatch Logs for one request.').optional(),
}).describe('NAT gateways, public addresses, logs and the traffic of load balancers of every option on AWS.') satisfies z.ZodType<NetworkSettings>;

/** Environments of a function that AWS Lambda keeps ready. */
export const provisionedConcurrencySchema = z.strictObject({
  concurrency: z.int().min(0).max(100_000).describe('Environments kept ready.'),
  hoursPerMonth: hours.describe('Hours of a month in which they are kept; all of them when absent.').optional(),
});

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
  instanceType: z.string().max(60).describe('Amazon EC2 instance type, such as "t4g.small".').optional(),
  plan: z.string().max(60).describe('Plan: of Azure App Service "P1v3", of Azure Functions Premium "EP1", of Railway "hobby" or "pro", of Vercel "pro".').optional(),
  dyno: z.string().max(60).describe('Heroku dyno, such as "standard-1x".').optional(),
  frontDoor: z.enum(['alb', 'function-url', 'http-api', 'none', 'rest-api', 'websocket']).describe('What stands in front and is billed.').optional(),
  provisionedConcurrency: provisionedConcurrencySchema.describe('AWS Lambda provisioned concurrency of each handler.').optional(),
  snapStart: z.boolean().describe('AWS Lambda SnapStart: environments start from a snapshot instead of INIT (Java, Python, .NET).').optional(),
  eventPollerHours: z.strictObject({ kafka: z.number().min(0).max(1e9).optional(), sqs: z.number().min(0).max(1e9).optional() }).describe('AWS Lambda event poller units in provisioned mode, in unit-hours a month.').optional(),
  pricePerMonth: z.number().min(0).max(1e9).describe('What one server of your own costs a month, in USD.').optional(),
}) satisfies z.ZodType<OptionConfiguration>;
