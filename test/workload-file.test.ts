import assert from 'node:assert/strict';
import { everyOption } from '../src/hosting/every-option';
import { typedWorkload } from '../src/inputs/typed-workload';
import { parseWorkloadFile } from '../src/inputs/workload-file';

const ids = everyOption.map(({ id }) => id);
const parse = (text: string) => parseWorkloadFile(text, 'w.json', ids);
const lines = (...text: string[]) => text.join('\n');
const mended = (text: string) => parse(text).diagnostics.map(({ line, message }) => `${line}: ${message}`);

describe('a workload file', () => {
  it('may have every field', () => {
    const { workload, diagnostics } = parse(JSON.stringify({
      region: 'eu-west-1', architecture: 'arm64', freeTier: false, hoursPerMonth: 720,
      handlers: [{ id: 'a', requestsPerMonth: 1e6, peakToMean: 3, durationMs: 120, ioWaitMs: 100, cpuMs: 20, initMs: 300, coldStartShare: 0.01, memoryMiB: 512, ephemeralStorageMiB: 1024, responseKiB: 5, trigger: 'http', calls: { 's3:GetObject': 2 } }],
      options: { 'aws-lambda': { frontDoor: 'http-api', provisionedConcurrency: { concurrency: 5, hoursPerMonth: 100 } }, 'aws-fargate': { vCpu: 1, memoryMiB: 2048, instances: 2, hoursPerMonth: 360, architecture: 'arm64', spot: false, discountPercent: 20, ephemeralStorageGiB: 30 } },
    }));
    assert.deepEqual(diagnostics, []);
    assert.equal(workload!.handlers[0]!.calls!['s3:GetObject'], 2);
  });

  it('is refused by field, line and mend', () => {
    assert.deepEqual(mended(lines('{', '  "handlers": [', '    { "id": "a", "requestsPerMonth": -1, "durationMs": 5, "memoryMiB": 128 },', '    { "id": "b", "requestsPerMonth": 1,', '      "durationMs": 5 }', '  ]', '}')), [
      '3: handlers › 0 › requestsPerMonth: -1 is refused, expected number to be >=0',
      '4: handlers › 1 › memoryMiB: is missing, expected number',
    ]);
  });

  it('names unknown fields with those that there are', () => {
    const [first, second] = mended(lines('{ "handlers": [],', '"options": {', '"aws-fargate": { "vcpu": 1 } },', '"regoin": "us-east-1" }'));
    assert.match(first!, /^3: options › aws-fargate › vcpu: unknown field\. Known fields: vCpu, memoryMiB, instances/);
    assert.match(second!, /^4: regoin: unknown field\. Known fields: .*region/);
  });

  it('names unknown options with those that there are', () => {
    assert.match(mended(lines('{ "handlers": [],', '"options": { "aws-fargat": {} } }'))[0]!, /^2: options › aws-fargat: unknown option\. Known options: aws-app-runner, .*vercel-functions$/);
  });

  it('wants to know how long a request takes', () => {
    assert.match(mended('{ "handlers": [{ "id": "a", "requestsPerMonth": 1, "memoryMiB": 128 }] }')[0]!, /^1: handlers › 0: needs "durationMs", or "ioWaitMs" and "cpuMs"/);
  });

  it('is JSON, with comments if somebody likes them', () => {
    assert.deepEqual(mended('{ // all of it\n "handlers": [], }'), []);
    assert.match(mended('{ "handlers": [\n')[0]!, /^\d: not valid JSON/);
    assert.match(mended('')[0]!, /^1: /);
  });
});

describe('a typed workload', () => {
  const handler = (fields: object) => typedWorkload(parse(JSON.stringify({ handlers: [{ id: 'a', requestsPerMonth: 1, memoryMiB: 128, ...fields }] })).workload!, 'w.json').handlers[0]!;

  it('bills a published duration as it stands, without cold starts', () => assert.deepEqual([handler({ durationMs: 7 }).durationMs, handler({ durationMs: 7 }).coldStartShare], [7, 0]));

  it('has cold starts where INIT or their share is typed', () => {
    assert.equal(handler({ durationMs: 7, initMs: 300 }).coldStartShare, undefined);
    assert.equal(handler({ durationMs: 7, initMs: 300, coldStartShare: 0.02 }).coldStartShare, 0.02);
    assert.equal(handler({ ioWaitMs: 7, cpuMs: 1 }).coldStartShare, undefined);
  });

  it('splits a duration into waiting and computing, exactly where one is typed', () => {
    assert.deepEqual(handler({ durationMs: 100, ioWaitMs: 90 }).profile.cpuMs, { low: 10, likely: 10, high: 10 });
    assert.deepEqual(handler({ durationMs: 100, cpuMs: 30 }).profile.ioWaitMs, { low: 70, likely: 70, high: 70 });
    assert.deepEqual(handler({ durationMs: 100 }).profile.ioWaitMs, { low: 80, likely: 98, high: 99.5 });
  });
});
