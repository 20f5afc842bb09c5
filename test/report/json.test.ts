import assert from 'node:assert/strict';
import { analyzeJson } from '../../src/report/documents/analyze-json';
import { estimateJson } from '../../src/report/documents/estimate-json';
import { analyzeShape, estimateShape } from './json-shapes';
import { range, sampleAnalysis, sampleCall, sampleEstimate, sampleHandler } from './sample';

const throughText = (value: object): unknown => JSON.parse(JSON.stringify(value));
const profile = () => ({ ioWaitMs: range(2, 5, 20), cpuMs: range(1), initMs: range(100, 200, 900), awaits: 1, processMiB: 90, requestKb: 30, callsPerRequest: {} });

describe('JSON of the terminal', () => {
  it('has the shape of analyze', () => {
    const json = throughText(analyzeJson(sampleAnalysis([sampleHandler({ memoryMiB: 512, timeoutSeconds: 15, architecture: 'arm64' })]), {}, profile));
    assert.deepEqual(analyzeShape.parse(json), json);
  });

  it('says everything that the configuration states of a handler', () => {
    const stated = {
      frontDoor: 'rest-api' as const, route: 'GET /orders/{id}', schedule: { requestsPerMonth: 8760, reason: 'schedule rate(5 minutes)' }, runtime: 'nodejs22.x', memoryMiB: 512, timeoutSeconds: 15,
      architecture: 'arm64' as const, ephemeralStorageMiB: 1024, reservedConcurrency: 5, provisionedConcurrency: 2, batchSize: 10, routes: [{ method: 'GET', path: '/orders/:id', line: 7 }],
    };
    const { handlers } = analyzeShape.parse(throughText(analyzeJson(sampleAnalysis([sampleHandler(stated)]), {}, profile)));
    const { frontDoor, route, schedule, runtime, memoryMiB, timeoutSeconds, architecture, ephemeralStorageMiB, reservedConcurrency, provisionedConcurrency, batchSize, routes } = handlers[0]!;
    assert.deepEqual({ frontDoor, route, schedule, runtime, memoryMiB, timeoutSeconds, architecture, ephemeralStorageMiB, reservedConcurrency, provisionedConcurrency, batchSize, routes }, stated);
  });

  it('marks what is not waited for, with typed latencies exact', () => {
    const handler = sampleHandler({ awaitedCalls: [sampleCall(), sampleCall({ service: 'sqs', awaited: false })] });
    const { handlers } = analyzeShape.parse(throughText(analyzeJson(sampleAnalysis([handler]), { latenciesMs: { dynamodb: 7 } }, profile)));
    assert.deepEqual(handlers[0]!.awaitedCalls.map(({ service, awaited }) => [service, awaited]), [['dynamodb', true], ['sqs', false]]);
    assert.deepEqual(handlers[0]!.awaitedCalls[0]!.latencyMs, range(7));
  });

  it('says how many items a call carries', () => {
    const items = { count: range(2, 2, 11), reason: 'the number of items is assumed' };
    const json = throughText(analyzeJson(sampleAnalysis([sampleHandler({ awaitedCalls: [sampleCall({ operation: 'BatchGet', items }), sampleCall()] })]), {}, profile));
    assert.deepEqual(analyzeShape.parse(json).handlers[0]!.awaitedCalls.map(({ items: said }) => said), [items, undefined]);
  });

  it('has the shape of estimate', () => {
    const json = throughText(estimateJson(sampleEstimate()));
    assert.deepEqual(estimateShape.parse(json), json);
  });

  it('says never as null', () => {
    const estimate = sampleEstimate();
    estimate.breakEven[0]!.requestsPerMonth = undefined;
    assert.deepEqual(estimateShape.parse(throughText(estimateJson(estimate))).breakEven, [{ options: ['aws-lambda', 'aws-fargate'], requestsPerMonth: null }]);
  });
});
