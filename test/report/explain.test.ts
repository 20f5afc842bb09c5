import assert from 'node:assert/strict';
import { estimate } from '../../src/estimate/estimate';
import { withCalls } from '../../src/estimate/calls/with-calls';
import { callMeters } from '../../src/hosting/call-meters';
import { everyOption } from '../../src/hosting/every-option';
import { everyPrice } from '../../src/hosting/prices/every-price';
import { explainDocument } from '../../src/report/documents/explain-document';
import { typedWorkload } from '../../src/inputs/typed-workload';
import type { WorkloadFile } from '../../src/inputs/workload-file-schema';

const number = (text: string) => Number(text.replaceAll(',', ''));

/** What a pocket calculator says to `a 1,000 x 2 ms x 0.5 GiB + b 3 x 4 ms / 1,048,576`: names, units and remarks do not matter, ms are thousandths. */
function pocket(formula: string): number {
  const packs = /^\((.*) - ([\d,]+) of the plan\) \/ ([\d,]+), rounded up$/.exec(formula);
  if (packs) return Math.ceil((pocket(packs[1]!) - number(packs[2]!)) / number(packs[3]!));
  const [sum = '', divisor] = formula.replaceAll(/\([^)]*\)/g, '').split(' / ');
  const total = sum.split(' + ').reduce((all, product) => all + product.split(' x ').reduce((value, factor) => value * factorOf(factor.trim()), 1), 0);
  return divisor === undefined ? total : total / number(/[\d,.]+/.exec(divisor)![0]);
}

/** The one number of a factor: `list 30,000,000`, `900 KiB`, `2 metered for a response of its size`. */
function factorOf(factor: string): number {
  const found = /(?:^|\s)([\d,]*\.?\d+)( ms)?(?:\s|$)/.exec(factor);
  assert.ok(found, `no number in "${factor}"`);
  return number(found[1]!) * (found[2] ? 0.001 : 1);
}

const handlers = [
  { id: 'list', requestsPerMonth: 3e7, ioWaitMs: 120, cpuMs: 5, memoryMiB: 512, responseKiB: 20 },
  { id: 'export', requestsPerMonth: 40_000, durationMs: 4500, memoryMiB: 2048 },
];
const explained = (file: Partial<WorkloadFile>, ids: string[]) => {
  const workload = typedWorkload({ handlers, ...file }, 'w.json');
  const options = everyOption.filter(({ id }) => ids.includes(id));
  const answer = withCalls(estimate(workload, options, everyPrice), workload, callMeters, everyPrice);
  return explainDocument({ estimate: answer, workload, handlers: [], inputs: {}, options, prices: everyPrice, callMeters }).flatMap(({ items = [] }) => items);
};

/** Handlers of every kind: sizes between the steps that providers sell, big responses, a queue, a timer, calls that are billed. */
const manyKinds: WorkloadFile['handlers'] = [
  { id: 'list', requestsPerMonth: 3e7, ioWaitMs: 120, cpuMs: 5, memoryMiB: 300, responseKiB: 900, calls: { 'dynamodb:GetItem': 3, 'sqs:SendMessage': 1 } },
  { id: 'work', requestsPerMonth: 40_000, durationMs: 4500, memoryMiB: 2048, trigger: 'pubsub', calls: { 'dynamodb:TransactWriteItems': 1, 's3:PutObject': 2.5, 's3:GetObject': 0.5 } },
  { id: 'tick', requestsPerMonth: 400_000, ioWaitMs: 20, cpuMs: 1, memoryMiB: 128, trigger: 'timer', initMs: 12_000 },
];

/** Quantities that no sum over handlers gives: instances that follow the traffic, or are shared by requests. */
const notASum = /its fleet follows the traffic|less the time in which requests share|what requests hold/;

describe('the explanation of a bill, with a pocket calculator', () => {
  it('multiplies each quantity and price to the charge', () => {
    const lines = explained({}, everyOption.map(({ id }) => id)).filter((line) => / x [\d.,e-]+ USD = /.test(line));
    assert.ok(lines.length > 50);
    for (const line of lines) {
      const [, quantity, price, cost] = /: ([\d.,]+) [^:]* x ([\d.,]+) USD = ([\d.,]+) USD$/.exec(line)!;
      assert.ok(Math.abs(number(quantity!) * number(price!) - number(cost!)) <= 1e-6 * number(cost!) + 1e-9, line);
    }
  });

  it('reckons a duration on shared instances with the size that is typed for them', () => {
    const durationOf = (file: Partial<WorkloadFile>) => explained({ handlers: [{ id: 'sum', requestsPerMonth: 1000, ioWaitMs: 0, cpuMs: 100, memoryMiB: 512 }], ...file }, ['google-cloud-run']).find((line) => line.startsWith('  duration: '))!;
    const ms = (line: string) => number(/ = ([\d,.]+) ms on /.exec(line)![1]!);
    const [whole, half] = [ms(durationOf({ options: { 'google-cloud-run': { vCpu: 1 } } })), ms(durationOf({ options: { 'google-cloud-run': { vCpu: 0.5 } } }))];
    assert.ok(whole > 99 && whole < 115, `${whole} ms`);
    assert.ok(Math.abs(half / whole - 2) < 0.05, `${half} and ${whole} ms`);
  });

  it('says what is billed of a typed duration, and that instances are billed where requests share them', () => {
    const durationOf = (id: string, fields: object) => explained({ handlers: [{ id: 'sum', requestsPerMonth: 1000, memoryMiB: 512, ...fields }] }, [id]).find((line) => line.startsWith('  duration: '))!;
    assert.equal(durationOf('google-cloud-functions', { durationMs: 120 }), '  duration: 120 ms, typed, billed 200 ms');
    assert.equal(durationOf('azure-functions-consumption', { durationMs: 50 }), '  duration: 50 ms, typed, billed 100 ms');
    assert.match(durationOf('google-cloud-run', { ioWaitMs: 10, cpuMs: 1 }), /on Google Cloud Run; its instance is billed while any request is in progress, rounded up to 100 ms$/);
  });

  it('says the share of a vCPU with which a duration adds up, and that what is billed is a mean', () => {
    const durationOf = (id: string, options: WorkloadFile['options'] = {}) => explained({ handlers: [{ id: 'sum', requestsPerMonth: 1000, ioWaitMs: 10, cpuMs: 5, memoryMiB: 256 }], options }, [id]).find((line) => line.startsWith('  duration: '));
    // 10 + (5 + 1) * 6 ms
    assert.equal(durationOf('google-cloud-functions'), '  duration: waits 10 ms + CPU 5 ms at one vCPU + 1 ms of the runtime, at 0.167 of a vCPU (256 MiB) = 46 ms on Google Cloud Run functions; billed 100 ms on average, as each request is rounded up to 100 ms');
    assert.match(durationOf('google-cloud-run', { 'google-cloud-run': { vCpu: 0.5 } })!, / at 0\.5 of a vCPU \(that of its instance\) = /);
    assert.match(durationOf('cloudflare-workers')!, /of the runtime = /);
  });

  const cases: [string, Partial<WorkloadFile>][] = [
    ...everyOption.map(({ id }): [string, Partial<WorkloadFile>] => [id, {}]),
    ['aws-lambda', { network: { natGateways: 2, natGbPerRequest: 0.00001, publicIpv4Addresses: 3, logKiBPerRequest: 2 } }],
    ...[{ frontDoor: 'http-api' }, { frontDoor: 'rest-api' }, { frontDoor: 'alb' }, { snapStart: true }, { ephemeralStorageGiB: 2 }, { memoryMiB: 640 }].map((typed): [string, Partial<WorkloadFile>] => ['aws-lambda', { options: { 'aws-lambda': typed as object } }]),
    ['railway', { hoursPerMonth: 720 }],
    // Forty minutes of work, which the service stops after 800 s.
    ['vercel-functions', { handlers: [{ id: 'slow', requestsPerMonth: 100_000, ioWaitMs: 2_000_000, cpuMs: 400_000, memoryMiB: 2048 }] }],
    ['aws-lambda', { handlers: [{ id: 'film', requestsPerMonth: 1e6, durationMs: 100, memoryMiB: 512, responseKiB: 20_000 }, { id: 'queue', requestsPerMonth: 1e6, durationMs: 100, memoryMiB: 512, trigger: 'pubsub', responseKiB: 500 }] }],
    ['aws-lambda', { handlers, options: { 'aws-lambda': { provisionedConcurrency: { concurrency: 40, hoursPerMonth: 100 } } } }],
  ];
  for (const [id, file] of cases) {
    it(`follows the quantities of ${id} ${file.options ? JSON.stringify(file.options[id]) : ''} from what is typed`, () => {
      const quantities = explained({ trafficShape: 'flat', handlers: manyKinds, ...file }, [id]).filter((line) => line.startsWith('  quantity: ') && !notASum.test(line));
      assert.ok(quantities.length > 0);
      for (const line of quantities) {
        const [, formula, whole] = /quantity: (.*) = ([\d.,]+) /.exec(line)!;
        if (file.options?.[id]?.provisionedConcurrency && /GB-Seconds/.test(line) && !/environments/.test(formula!)) continue;
        if (/of the account, a month/.test(line)) continue;
        const reckoned = pocket(formula!) * (/CPU-Milliseconds/.test(line) ? 1000 : 1);
        assert.ok(Math.abs(reckoned - number(whole!)) <= 1e-4 * number(whole!), `${line}: ${reckoned}`);
      }
    });
  }

  it('gives the time of shared instances in the unit that is charged', () => {
    const waiting = [{ id: 'list', requestsPerMonth: 1e6, ioWaitMs: 400, cpuMs: 5, memoryMiB: 512 }];
    const formula = (id: string) => explained({ handlers: waiting, region: 'eastus', freeTier: false }, [id]).filter((line) => /share an instance/.test(line));
    const [flex] = formula('azure-functions-flex');
    const [, seconds, gib, charged] = /: ([\d,.]+[kM]?) s of instances x (\d) GiB = ([\d,.]+) GB-Seconds$/.exec(flex!)!;
    assert.equal(gib, '2');
    assert.ok(Math.abs(number(seconds!) * 2 - number(charged!)) <= 1e-3 * number(charged!), flex);
    const [vCpu, memory] = formula('azure-container-apps');
    assert.match(vCpu!, /s of instances x [\d.]+ vCPU = [\d,.]+ vCPU-Seconds/);
    assert.match(memory!, /s of instances x [\d.]+ GiB = [\d,.]+ GiB-Seconds/);
  });

  it('names for every charge its price row or free tier, and for every handler its duration', () => {
    const lines = explained({}, ['aws-lambda', 'aws-fargate']);
    const charges = lines.filter((line) => / USD = /.test(line)).length;
    assert.equal(lines.filter((line) => /^ {2}(price row|free tier): .*\d{4}/.test(line)).length, charges);
    assert.ok(lines.some((line) => /waits 120 ms \+ CPU 5 ms at one vCPU \+ 1 ms of the runtime, at 0\.289 of a vCPU \(512 \/ 1,769 MiB, handed out every 20 ms\) = 126 ms on AWS Lambda; billed 126\.5 ms/.test(line)));
    assert.ok(lines.some((line) => /First limit of .*: event loops, at about [\d.]+M requests a month/.test(line)));
  });
});
