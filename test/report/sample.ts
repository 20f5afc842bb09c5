import type { Analysis, AwaitedCall, CostEstimate, Estimate, Handler, Range } from '../../src/domain';

/** A small analysis and its answer, to test words without computing figures. */
export function range(low: number, likely = low, high = likely): Range {
  return { low, likely, high };
}

export function sampleCall(call: Partial<AwaitedCall> = {}): AwaitedCall {
  return {
    file: 'src/orders-table.ts',
    line: 9,
    column: 20,
    endLine: 9,
    endColumn: 40,
    library: '@aws-sdk/lib-dynamodb',
    service: 'dynamodb',
    operation: 'GetItem',
    multiplicity: 'once',
    via: ['findOrder'],
    latencyMs: range(2, 5, 20),
    latencySource: 'AWS Knowledge Center',
    cpuMs: 1.3,
    awaited: true,
    phase: 'request',
    ...call,
  };
}

export function sampleHandler(handler: Partial<Handler> = {}): Handler {
  const file = handler.file ?? 'src/get-order.ts';
  return {
    id: `${file}#handler`,
    name: 'getOrder',
    framework: 'serverless-framework',
    trigger: 'http',
    frontDoor: 'http-api',
    file,
    export: 'handler',
    line: 5,
    range: { file, line: 5, column: 14, endLine: 5, endColumn: 21 },
    evidence: { file: 'serverless.yml', line: 12, reason: 'functions.getOrder' },
    route: 'GET /orders/{id}',
    awaitedCalls: [sampleCall()],
    body: { kind: 'call', call: 0 },
    init: { kind: 'sequence', steps: [] },
    ownCpuMs: range(1),
    loadMs: range(100),
    ...handler,
  };
}

export function sampleOption(option: Partial<CostEstimate> = {}): CostEstimate {
  return {
    optionId: 'aws-lambda',
    serviceName: 'AWS Lambda',
    provider: 'AWS',
    deliveryModel: 'FaaS',
    billing: 'request',
    configuration: '512 MiB, arm64',
    listCostPerMonth: range(100, 230, 400),
    charges: [
      { skuId: 'aws-lambda-requests', chargeCategory: 'requests', description: 'Requests', pricingQuantity: 30_000_000, pricingUnit: 'Requests', listUnitPrice: 0.0000002, listCost: 6 },
      { skuId: 'aws-lambda-duration-arm64', chargeCategory: 'compute', description: 'Duration, arm64', pricingQuantity: 15_000_000, pricingUnit: 'GB-Seconds', listUnitPrice: 0.0000133334, listCost: 200 },
    ],
    usage: { requests: 30e6, meanConcurrency: 1, peakConcurrency: 3, instances: 4 },
    limits: [],
    handlerLimits: [],
    assumptions: [{ id: 'peak', text: 'The busiest hour has 3 times the mean traffic', origin: 'assumed', source: 'a web application of one country' }],
    ...option,
  };
}

export function sampleEstimate(lambda = range(100, 230, 400), container = range(50, 52, 60), crossing: number | undefined = 24e6): Estimate {
  return {
    region: 'us-east-1',
    currency: 'USD',
    priceDate: '2026-09-05',
    requestsPerMonth: 30e6,
    options: [
      sampleOption({ listCostPerMonth: lambda }),
      sampleOption({ optionId: 'aws-fargate', serviceName: 'AWS Fargate', deliveryModel: 'CaaS', billing: 'instance', configuration: '2 × 0.5 vCPU, 1 GiB', listCostPerMonth: container, charges: [], usage: { requests: 30e6, meanConcurrency: 1, peakConcurrency: 3, instances: 2, utilization: 0.2 } }),
    ],
    assumptions: [],
    handlers: [{ id: 'src/get-order.ts#handler', requestsPerMonth: 30e6, listCostPerMonth: { 'aws-lambda': lambda, 'aws-fargate': container }, waitingShare: range(0.6, 0.8, 0.9), durationMs: range(5, 10, 30) }],
    breakEven: [{ options: ['aws-lambda', 'aws-fargate'], requestsPerMonth: crossing, stableRequestsPerMonth: crossing }],
    lambdaBill: { computing: 20, waiting: 180, requests: 6, gateway: 23, init: 1 },
    diagnostics: [],
  };
}

export function sampleAnalysis(handlers = [sampleHandler()]): Analysis {
  return { handlers, diagnostics: [{ file: 'src/broken.ts', line: 3, severity: 'warning', message: 'does not parse' }], stats: { filesListed: 12, filesParsed: 4, bytesParsed: 4096, durationMs: 30 } };
}
