import type { Latency } from './row';

const KNOWLEDGE_CENTER = 'AWS re:Post Knowledge Center: single-digit milliseconds on average; p99 is our estimate';
const ESTIMATE = 'our estimate, same region, warm connection';
const CLIENT_CPU = 'CPU of the client measured on Node.js 20';

/** Median and 99th percentile of the caller's wait, and the client's CPU. Every row can be overridden in hosting-cost.json. */
export const LATENCIES = {
  dynamoDbItem: { p50Ms: 5, p99Ms: 20, cpuMs: 1.3, source: KNOWLEDGE_CENTER },
  dynamoDbQuery: { p50Ms: 7, p99Ms: 30, cpuMs: 2, source: `${ESTIMATE}; ${CLIENT_CPU}` },
  dynamoDbBatch: { p50Ms: 12, p99Ms: 60, cpuMs: 2, source: `${ESTIMATE}; ${CLIENT_CPU}` },
  dynamoDbScan: { p50Ms: 50, p99Ms: 300, cpuMs: 3, source: `${ESTIMATE}; one page` },
  s3Get: { p50Ms: 20, p99Ms: 150, cpuMs: 1.8, source: 's3-benchmark 2019: time to first byte p50 9-14 ms, p99 54-90 ms, objects up to 64 KB' },
  s3Put: { p50Ms: 35, p99Ms: 250, cpuMs: 1.9, source: ESTIMATE },
  s3Head: { p50Ms: 15, p99Ms: 100, cpuMs: 1.9, source: ESTIMATE },
  s3List: { p50Ms: 40, p99Ms: 300, cpuMs: 1.9, source: ESTIMATE },
  sqs: { p50Ms: 8, p99Ms: 60, cpuMs: 1.2, source: 'bitesizedserverless 2022: standard queue end to end p50 16 ms, p99 105 ms; sending is a part of it' },
  sns: { p50Ms: 15, p99Ms: 80, cpuMs: 1.3, source: ESTIMATE },
  eventBridge: { p50Ms: 20, p99Ms: 120, cpuMs: 1.3, source: ESTIMATE },
  kinesis: { p50Ms: 10, p99Ms: 60, cpuMs: 1.3, source: ESTIMATE },
  lambdaInvoke: { p50Ms: 200, p99Ms: 2000, cpuMs: 1.5, source: 'our estimate: the invoked function runs as long as it runs, plus 10 ms; both are billed' },
  lambdaInvokeAsync: { p50Ms: 20, p99Ms: 80, cpuMs: 1.5, source: ESTIMATE },
  stepFunctionsStart: { p50Ms: 30, p99Ms: 150, cpuMs: 1.5, source: ESTIMATE },
  stepFunctionsSync: { p50Ms: 260, p99Ms: 2400, cpuMs: 1.5, source: 'our estimate: the workflow itself plus 60 ms' },
  secretsManager: { p50Ms: 25, p99Ms: 120, cpuMs: 1.3, source: ESTIMATE },
  ssm: { p50Ms: 15, p99Ms: 80, cpuMs: 1.3, source: ESTIMATE },
  kms: { p50Ms: 10, p99Ms: 50, cpuMs: 1.3, source: ESTIMATE },
  sts: { p50Ms: 30, p99Ms: 150, cpuMs: 1.3, source: ESTIMATE },
  awsControlPlane: { p50Ms: 60, p99Ms: 400, cpuMs: 1.5, source: 'our estimate for management calls of AWS services' },
  bedrock: { p50Ms: 4300, p99Ms: 20000, cpuMs: 0.6, source: 'time to first token 0.6 s + 300 tokens at 80 per second; Bedrock report: whole answers of small models 1.1-2.8 s' },
  sql: { p50Ms: 5, p99Ms: 50, cpuMs: 0.35, source: 'our estimate for a list of rows, same region; by key 2 ms. Round trip between zones 0.3-1.5 ms (duckkit, flashgrid)' },
  sqlConnect: { p50Ms: 20, p99Ms: 120, cpuMs: 3, source: 'our estimate for TLS and authentication; TLS handshake CPU 2.5 ms measured' },
  sqlTransaction: { p50Ms: 3, p99Ms: 20, cpuMs: 0.2, source: 'our estimate: BEGIN and COMMIT, one round trip each' },
  redis: { p50Ms: 0.8, p99Ms: 4, cpuMs: 0.06, source: 'Redis documentation: sub-millisecond; plus a round trip' },
  mongodb: { p50Ms: 4, p99Ms: 40, cpuMs: 0.5, source: ESTIMATE },
  openSearch: { p50Ms: 20, p99Ms: 200, cpuMs: 0.5, source: ESTIMATE },
  http: { p50Ms: 150, p99Ms: 1500, cpuMs: 0.45, source: 'our estimate for a third party over the internet; in the same region 20 ms' },
  axios: { p50Ms: 150, p99Ms: 1500, cpuMs: 0.7, source: 'our estimate for a third party over the internet; in the same region 20 ms. Client CPU measured' },
  file: { p50Ms: 0.3, p99Ms: 5, cpuMs: 0.1, source: 'our estimate for /tmp' },
  sleep: { p50Ms: 100, p99Ms: 1000, cpuMs: 0.02, source: 'the code waits for a time that only a run could tell' },
  unknown: { p50Ms: 50, p99Ms: 2000, cpuMs: 1, source: 'a package that we do not know: it may ask a server or compute; type its latency' },
} as const satisfies Record<string, Latency>;
