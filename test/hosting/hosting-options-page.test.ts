import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnalyzer } from '../../src/analysis/analyzer';
import { readInputs } from '../../src/cli/read-inputs';
import type { CostModel } from '../../src/estimate/cost-model';
import { usableModels } from '../../src/estimate/usable-models';
import { workload } from '../../src/estimate/workload';
import { everyOption } from '../../src/hosting/every-option';
import { everyPrice } from '../../src/hosting/prices/every-price';
import { cents } from './calculate';

const path = join(__dirname, '../../docs/hosting-options.md');
const traffic = [0, 1e6, 1e8];

describe('docs/hosting-options.md', function () {
  this.timeout(60_000);
  let models: CostModel[];
  before(async () => {
    const root = join(__dirname, '../../examples/orders-api');
    const { handlers } = await createAnalyzer(root).analyze();
    models = usableModels(workload(handlers, readInputs(root).inputs), everyOption, everyPrice).models;
  });

  it('has every option within 15 % of what the calculator says (UPDATE_DOCS=1 writes the table)', () => {
    if (process.env['UPDATE_DOCS']) writeFileSync(path, withTable(readFileSync(path, 'utf8'), models));
    const rows = [...readFileSync(path, 'utf8').matchAll(/^\| `([\w-]+)` \| [^|]+\| ([\d,.]+) \| ([\d,.]+) \| ([\d,.]+) \|/gm)];
    assert.deepEqual(rows.map(([, id]) => id), models.map(({ option }) => option.id));
    for (const [index, [, id, ...printed]] of rows.entries()) {
      for (const [column, requests] of traffic.entries()) {
        const [shown, real] = [number(printed[column]!), models[index]!.cost(requests, 'likely')];
        assert.ok(Math.abs(shown - real) <= Math.max(0.01, 0.15 * real), `${id} at ${requests}: ${shown} instead of ${real}`);
      }
    }
  });

  it('has three bills by hand whose lines are right, add up, and are near those of the table', () => {
    const bills = readFileSync(path, 'utf8').split('## By hand: ').slice(1);
    assert.equal(bills.length, 3);
    for (const [index, [id, requests]] of ([['aws-fargate', 0], ['cloudflare-workers', 1e8], ['aws-lambda', 1e8]] as const).entries()) {
      const [, lines = ''] = bills[index]!.split('| what |');
      const amounts = [...lines.matchAll(/^\| (?!\*|---| quantity)[^|]+\|[^|]+\|[^|]+\| ([\d.,]+) \|$/gm)].map(([, amount]) => number(amount!));
      const [, together = ''] = /\*\*together\*\* \| \| \| \*\*([\d.,]+)\*\*/.exec(lines) ?? [];
      assert.ok(amounts.length >= 3 && Math.abs(amounts.reduce((sum, usd) => sum + usd, 0) - number(together)) < 0.02, id);
      const real = models.find(({ option }) => option.id === id)!.cost(requests, 'likely');
      assert.ok(Math.abs(number(together) - real) <= 0.15 * real, `${id}: ${together} instead of ${real}`);
    }
  });
});

function number(text: string): number {
  return Number(text.replaceAll(',', ''));
}

function withTable(page: string, models: readonly CostModel[]): string {
  const rows = models.map(({ option: { id, serviceName }, cost, configuration }) => (
    `| \`${id}\` | ${serviceName} | ${traffic.map((requests) => cents(cost(requests, 'likely')).toLocaleString('en-US', { minimumFractionDigits: 2 })).join(' | ')} | ${configuration(1e8)} |`));
  const table = ['| id | service | 0 | 1 M | 100 M | at 100 M |', '| --- | --- | ---: | ---: | ---: | --- |', ...rows].join('\n');
  return page.replace(/<!-- options -->[\s\S]*<!-- \/options -->/, `<!-- options -->\n${table}\n<!-- /options -->`);
}
