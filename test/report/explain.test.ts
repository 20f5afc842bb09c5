import assert from 'node:assert/strict';
import { estimate } from '../../src/estimate/estimate';
import { everyOption } from '../../src/hosting/every-option';
import { everyPrice } from '../../src/hosting/prices/every-price';
import { explainDocument } from '../../src/report/explain-document';
import { typedWorkload } from '../../src/typed-workload';
import type { WorkloadFile } from '../../src/workload-file-schema';

const number = (text: string) => Number(text.replaceAll(',', ''));

/** What a pocket calculator says to `a 1,000 x 2 ms x 0.5 GiB + b 3 x 4 ms / 1,048,576`: names, units and remarks do not matter, ms are thousandths. */
function pocket(formula: string): number {
  const [sum = '', divisor] = formula.replaceAll(/\([^)]*\)/g, '').split(' / ');
  const total = sum.split(' + ').reduce((all, product) => all + product.split(' x ').reduce((value, factor) => {
    const found = /(-?[\d,]+(?:\.\d+)?)(?:e-?\d+)?( ms)?(?: \S+)*$/.exec(factor.trim())!;
    return value * number(found[1]!) * (found[2] ? 0.001 : 1);
  }, 1), 0);
  return divisor === undefined ? total : total / number(/[\d,.]+/.exec(divisor)![0]);
}

const handlers = [
  { id: 'list', requestsPerMonth: 3e7, ioWaitMs: 120, cpuMs: 5, memoryMiB: 512, responseKiB: 20 },
  { id: 'export', requestsPerMonth: 40_000, durationMs: 4500, memoryMiB: 2048 },
];
const explained = (file: Partial<WorkloadFile>, ids: string[]) => {
  const workload = typedWorkload({ handlers, ...file }, 'w.json');
  const options = everyOption.filter(({ id }) => ids.includes(id));
  return explainDocument({ estimate: estimate(workload, options, everyPrice), workload, handlers: [], options, prices: everyPrice }).flatMap(({ items = [] }) => items);
};

describe('the explanation of a bill, with a pocket calculator', () => {
  it('multiplies each quantity and price to the charge', () => {
    const lines = explained({}, everyOption.map(({ id }) => id)).filter((line) => / x [\d.,e-]+ USD = /.test(line));
    assert.ok(lines.length > 50);
    for (const line of lines) {
      const [, quantity, price, cost] = /: ([\d.,]+) [^:]* x ([\d.,]+) USD = ([\d.,]+) USD$/.exec(line)!;
      assert.ok(Math.abs(number(quantity!) * number(price!) - number(cost!)) <= 1e-6 * number(cost!) + 1e-9, line);
    }
  });

  for (const [id, file] of [
    ['aws-lambda', { network: { natGateways: 2, natGbPerRequest: 0.00001, publicIpv4Addresses: 3, logKiBPerRequest: 2 } }], ['aws-fargate', {}], ['aws-ec2', {}], ['heroku', {}], ['azure-functions-consumption', {}], ['aws-lambda-edge', {}], ['render', {}],
    ['google-cloud-run-instance', {}], ['aws-lambda', { options: { 'aws-lambda': { provisionedConcurrency: { concurrency: 40, hoursPerMonth: 100 } } } }],
  ] as [string, Partial<WorkloadFile>][]) {
    it(`follows the quantities of ${id}${file.options ? ' with provisioned concurrency' : ''} from what is typed`, () => {
      const quantities = explained({ trafficShape: 'flat', ...file }, [id]).filter((line) => line.startsWith('  quantity: ') && !/cold starts|load balancer, of|Duration in provisioned/.test(line));
      assert.ok(quantities.length > 0);
      for (const line of quantities) {
        const [, formula, whole] = /quantity: (.*) = ([\d.,]+) /.exec(line)!;
        if (file.options && /GB-Seconds/.test(line) && !/environments/.test(formula!)) continue;
        assert.ok(Math.abs(pocket(formula!) - number(whole!)) <= 1e-4 * number(whole!), `${line}: ${pocket(formula!)}`);
      }
    });
  }

  it('names for every charge its price row or free tier, and for every handler its duration', () => {
    const lines = explained({}, ['aws-lambda', 'aws-fargate']);
    const charges = lines.filter((line) => / USD = /.test(line)).length;
    assert.equal(lines.filter((line) => /^ {2}(price row|free tier): .*\d{4}/.test(line)).length, charges);
    assert.ok(lines.some((line) => /waits 120 ms \+ CPU 5 ms at one vCPU \+ 1 ms of the runtime, at 0\.289 of a vCPU \(512 \/ 1,769 MiB, handed out every 20 ms\) = 126 ms on AWS Lambda; billed 126\.5 ms/.test(line)));
    assert.ok(lines.some((line) => /First limit of .*: event loops, at about [\d.]+M requests a month/.test(line)));
  });
});
