import assert from 'node:assert/strict';
import { analyzeJson } from '../../src/report/analyze-json';
import { estimateJson } from '../../src/report/estimate-json';
import { analyzeShape, estimateShape } from './json-shapes';
import { range, sampleAnalysis, sampleCall, sampleEstimate, sampleHandler } from './sample';

const throughText = (value: object): unknown => JSON.parse(JSON.stringify(value));
const profile = () => ({ ioWaitMs: range(2, 5, 20), cpuMs: range(1), initMs: range(100, 200, 900), awaits: 1, processMiB: 90, requestKb: 30, callsPerRequest: {} });

describe('JSON of the terminal', () => {
  it('has the shape of analyze', () => {
    const json = throughText(analyzeJson(sampleAnalysis([sampleHandler({ memoryMiB: 512, timeoutSeconds: 15, architecture: 'arm64' })]), {}, profile));
    assert.deepEqual(analyzeShape.parse(json), json);
  });

  it('marks what is not waited for, with typed latencies exact', () => {
    const handler = sampleHandler({ awaitedCalls: [sampleCall(), sampleCall({ service: 'sqs', awaited: false })] });
    const { handlers } = analyzeShape.parse(throughText(analyzeJson(sampleAnalysis([handler]), { latenciesMs: { dynamodb: 7 } }, profile)));
    assert.deepEqual(handlers[0]!.awaitedCalls.map(({ service, awaited }) => [service, awaited]), [['dynamodb', true], ['sqs', false]]);
    assert.deepEqual(handlers[0]!.awaitedCalls[0]!.latencyMs, range(7));
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
