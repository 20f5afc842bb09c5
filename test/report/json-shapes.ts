import { z } from 'zod';

/** The stable shapes of `--format json`, schemaVersion 1. */
const range = z.strictObject({ low: z.number(), likely: z.number(), high: z.number() }).refine(({ low, likely, high }) => low <= likely && likely <= high, 'low <= likely <= high');
const line = z.int().min(1);
const path = z.string().regex(/^(?!\/)[^\\]+$/);

export const analyzeShape = z.strictObject({
  schemaVersion: z.literal(1),
  handlers: z.array(
    z.strictObject({
      id: z.string().includes('#'),
      name: z.string().min(1),
      framework: z.string().min(1),
      trigger: z.enum(['http', 'pubsub', 'datasource', 'timer', 'other']),
      frontDoor: z.enum(['none', 'function-url', 'http-api', 'rest-api', 'alb', 'websocket']),
      route: z.string().optional(),
      schedule: z.strictObject({ requestsPerMonth: z.number(), reason: z.string().min(1) }).optional(),
      file: path,
      export: z.string().min(1),
      line,
      evidence: z.strictObject({ file: path, line, reason: z.string().min(1) }),
      memoryMiB: z.number().optional(),
      timeoutSeconds: z.number().optional(),
      architecture: z.enum(['arm64', 'x86_64']).optional(),
      runtime: z.string().optional(),
      ephemeralStorageMiB: z.number().optional(),
      reservedConcurrency: z.number().optional(),
      provisionedConcurrency: z.number().optional(),
      batchSize: z.number().optional(),
      routes: z.array(z.strictObject({ method: z.string(), path: z.string(), line, file: path.optional() })).optional(),
      awaitedCalls: z.array(
        z.strictObject({
          file: path,
          line,
          column: line,
          service: z.string().min(1),
          operation: z.string(),
          host: z.string().optional(),
          library: z.string().min(1),
          multiplicity: z.enum(['once', 'conditional', 'per-item']),
          items: z.strictObject({ count: range, reason: z.string().min(1) }).optional(),
          latencyMs: range,
          via: z.array(z.string()),
          awaited: z.boolean(),
          phase: z.enum(['request', 'init']),
        }),
      ),
      profile: z.strictObject({ ioWaitMs: range, cpuMs: range, initMs: range }),
    }),
  ),
  diagnostics: z.array(z.strictObject({ file: z.string(), line: line.optional(), severity: z.enum(['error', 'warning', 'information']), message: z.string().min(1) })),
  stats: z.looseObject({ filesListed: z.number(), filesParsed: z.number() }),
});

const charge = z.strictObject({ skuId: z.string(), description: z.string().min(1), source: z.string().optional(), sourceDate: z.string().optional(), pricingQuantity: z.number(), pricingUnit: z.string(), listUnitPrice: z.number(), listCost: z.number() });

export const estimateShape = z.strictObject({
  schemaVersion: z.literal(1),
  region: z.string(),
  currency: z.string().length(3),
  priceDate: z.iso.date(),
  requestsPerMonth: z.number(),
  options: z.array(
    z.strictObject({
      id: z.string(),
      serviceName: z.string(),
      deliveryModel: z.enum(['FaaS', 'CaaS', 'PaaS', 'IaaS']),
      configuration: z.string().min(1),
      listCostPerMonth: range,
      charges: z.array(charge),
      utilization: z.number().optional(),
      firstLimit: z.strictObject({ resource: z.string().min(1), requestsPerMonth: z.number().positive() }).optional(),
      limits: z.array(z.string()),
      assumptions: z.array(z.strictObject({ id: z.string(), text: z.string(), origin: z.enum(['found', 'assumed', 'typed']), source: z.string() })),
    }),
  ),
  handlers: z.array(z.strictObject({ id: z.string(), requestsPerMonth: z.number(), listCostPerMonth: z.record(z.string(), range), waitingShare: range })),
  breakEven: z.array(z.strictObject({ options: z.tuple([z.string(), z.string()]), requestsPerMonth: z.number().nullable() })),
  eitherWay: z.array(charge).optional(),
});
