import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'jsonc-parser';
import { stateMachinesIn } from '../../src/estimate/state-machines/state-machines-in';
import { stateTransitions } from '../../src/estimate/state-machines/state-transitions';
import { calculate } from './calculate';

const folder = join(__dirname, '../../examples/video-monitoring');
const text = (name: string) => readFileSync(join(folder, name), 'utf8');
const read = (name: string): object => parse(text(name), [], { allowTrailingComma: true });

describe('examples/video-monitoring', () => {
  const workflow = calculate(read('distributed.json'), 'aws-lambda');
  const process = calculate(read('one-process.json'), 'aws-fargate');
  const cost = (sku: string) => workflow.charges.filter(({ skuId }) => skuId.startsWith(sku)).reduce((sum, { listCost }) => sum + listCost, 0);
  const saved = workflow.listCostPerMonth.likely - process.listCostPerMonth.likely;

  it('counts the transitions that the definition has', () => {
    const [{ machine }] = stateMachinesIn(read('monitor.asl.json')) as [ReturnType<typeof stateMachinesIn>[number]];
    assert.equal(stateTransitions(machine, 1).perExecution, 6);
    assert.equal(cost('aws-step-functions-transitions').toFixed(2), (6 * 525.6e6 * 0.000025).toFixed(2));
  });

  it('saves over 90 %, four fifths of it by doing without transitions', () => {
    assert.ok(saved / workflow.listCostPerMonth.likely > 0.9);
    assert.equal(Math.round((cost('aws-step-functions-transitions') / saved) * 100), 81);
    assert.equal(Math.round((cost('aws-s3') / saved) * 100), 17);
  });

  it('is what its page says', () => {
    const page = text('README.md');
    const dollars = (usd: number) => `$${Math.round(usd).toLocaleString('en-US')}`;
    for (const usd of [workflow.listCostPerMonth.likely, process.listCostPerMonth.likely, cost('aws-s3-tier1'), cost('aws-s3-tier2'), cost('aws-lambda'), cost('aws-step')]) assert.ok(page.includes(dollars(usd)), dollars(usd));
  });
});
