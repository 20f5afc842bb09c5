import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Workload } from '../../src/domain';
import { estimate } from '../../src/estimate/estimate';
import { usableModels } from '../../src/estimate/usable-models';
import { hostingOptions } from '../../src/hosting';
import { priceBook } from '../../src/hosting/prices';
import { headline } from '../../src/report/headline';
import { range, sampleHandler, sampleWorkload } from '../estimate/sample-workload';

const power = (from: number, to: number) => fc.double({ min: from, max: to, noNaN: true }).map((exponent) => 10 ** exponent);
const workloadOf: fc.Arbitrary<Workload> = fc.record({
  requestsPerMonth: power(0, 10), waitMs: power(0, 5.9), cpuMs: power(-0.5, 3), spread: fc.constantFrom(1, 2, 5), memoryMiB: fc.constantFrom(128, 512, 1024, 3008, 10_240),
  frontDoor: fc.constantFrom('function-url' as const, 'http-api' as const, 'rest-api' as const), freeTier: fc.boolean(), minTasks: fc.constantFrom(1, 2, 6),
}).map(({ requestsPerMonth, waitMs, cpuMs, spread, memoryMiB, frontDoor, freeTier, minTasks }) => sampleWorkload([sampleHandler({
  requestsPerMonth, memoryMiB, frontDoor, timeoutSeconds: undefined, profile: { ...sampleHandler().profile, ioWaitMs: range(waitMs / spread, waitMs, waitMs * spread), cpuMs: range(cpuMs / spread, cpuMs, cpuMs * spread) },
})], { freeTier, container: { minTasks, targetUtilization: 0.65, frontDoor: 'alb' } }));

const units: Record<string, number> = { '': 1, k: 1e3, M: 1e6, B: 1e9, T: 1e12 };

/** `24M` -> 24,000,000. */
function number(text: string): number {
  const [, digits, unit] = /^([\d.,]+)([kMBT]?)$/.exec(text)!;
  return Number(digits!.replaceAll(',', '')) * units[unit!]!;
}

/** Requests a month over the whole of what is looked at, and their rounding in the sentence kept clear of. */
const everywhere = Array.from({ length: 200 }, (_, index) => 10 ** (index / 200 * 11));
const margin = 1.08;

describe('the headline, whatever the workload', function () {
  this.timeout(60_000);

  it('is true on both sides of the turning points that it names', () => {
    const kinds = new Set<string>();
    fc.assert(fc.property(workloadOf, (workload) => {
      const answer = estimate(workload, hostingOptions, priceBook);
      const { sentence, verdict } = headline(answer);
      const [lambda, container] = ['aws-lambda', 'aws-fargate'].map((id) => usableModels(workload, hostingOptions, priceBook).models.find(({ option }) => option.id === id)!);
      const containerIsCheaper = (requests: number) => container!.cost(requests, 'likely') <= lambda!.cost(requests, 'likely');
      const all = (requests: number[], cheaper: boolean) => requests.forEach((at) => assert.equal(containerIsCheaper(at), cheaper, `${sentence} At ${at}: Lambda ${lambda!.cost(at, 'likely')}, container ${container!.cost(at, 'likely')}`));
      const [costOfLambda, costOfContainer] = [lambda!, container!].map((model) => model.cost(answer.requestsPerMonth, 'likely'));
      if (verdict.endsWith('lambda')) assert.ok(costOfLambda! < costOfContainer!, sentence);
      if (verdict.endsWith('container')) assert.ok(costOfContainer! < costOfLambda!, sentence);
      if (/, at any traffic\.$/.test(sentence)) { kinds.add('any'); return all(everywhere, verdict.endsWith('container')); }
      const always = /; ([^;]+) is cheaper at any traffic\.$/.exec(sentence);
      if (always) { kinds.add('always'); return all(everywhere, always[1] !== 'Lambda'); }
      const stretch = /cheaper from about (\S+) requests a month, but not at the most traffic/.exec(sentence);
      if (stretch) { kinds.add('stretch'); all([number(stretch[1]!) * margin], true); return all([1e11], false); }
      const band = /cross between (\S+) and (\S+) requests/.exec(sentence);
      const [from, to] = band ? [number(band[1]!), number(band[2]!)] : Array<number>(2).fill(number(/(?:above|below) about (\S+) requests/.exec(sentence)![1]!));
      kinds.add(band ? 'band' : 'point');
      all(everywhere.filter((at) => at < from! / margin), false);
      all(everywhere.filter((at) => at > to! * margin), true);
    }), { numRuns: Number(process.env['FUZZ_RUNS'] ?? 150) });
    assert.ok(['any', 'point'].every((kind) => kinds.has(kind)), [...kinds].join(' '));
  });
});
