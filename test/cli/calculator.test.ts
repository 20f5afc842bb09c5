import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { everyOption } from '../../src/hosting/every-option';

const project = resolve(__dirname, '../..');

function hostingCost(...args: string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', join(project, 'src/cli.ts'), ...args], { cwd: project, encoding: 'utf8', maxBuffer: 1e8 });
}

describe('the calculator in a terminal', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'hosting-cost-calculator-'));
  const file = (name: string, value: object) => {
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify(value, undefined, 2));
    return path;
  };
  const handlers = [{ id: 'orders', requestsPerMonth: 1e7, durationMs: 200, memoryMiB: 1024, calls: { 'dynamodb:PutItem': 1 } }];
  after(() => rmSync(folder, { recursive: true }));

  it('prices a workload in the shape of estimate, with the calls in a bill that stands alone', () => {
    const { status, stdout, stderr } = hostingCost('estimate', '--workload', file('w.json', { handlers }), '--option', 'aws-lambda', '--format', 'json');
    assert.equal(status, 0, stderr);
    const { schemaVersion, options: [option], handlers: [handler], breakEven } = JSON.parse(stdout);
    assert.deepEqual([schemaVersion, option.id, handler.id, breakEven], [1, 'aws-lambda', 'orders', []]);
    const lambda = (1e7 * 0.2 - 400_000) * 0.0000166667 + 9e6 * 0.2e-6;
    assert.ok(Math.abs(option.listCostPerMonth.likely - (lambda + 1e7 * 0.625e-6)) < 1e-9);
  });

  for (const way of [['--option', 'aws-lambda', '--option', 'cloudflare-workers'], ['--option', 'aws-lambda', 'cloudflare-workers'], ['--option', 'aws-lambda,cloudflare-workers']]) it(`shows calls once where several options are compared: ${way.join(' ')}`, () => {
    const { stdout } = hostingCost('estimate', '--workload', file('w.json', { handlers }), ...way, '--format', 'json');
    const { options, eitherWay, breakEven } = JSON.parse(stdout);
    assert.deepEqual(options.map(({ id }: { id: string }) => id), ['aws-lambda', 'cloudflare-workers']);
    assert.deepEqual(eitherWay.map(({ skuId, listCost }: { skuId: string; listCost: number }) => [skuId, Math.round(listCost * 100) / 100]), [['aws-dynamodb-write-units', 6.25]]);
    assert.equal(breakEven.length, 1);
  });

  it('prices what its file configures, unless options are named', () => {
    const { stdout } = hostingCost('estimate', '--workload', file('o.json', { handlers, options: { heroku: { dyno: 'standard-2x', instances: 2 } } }), '--format', 'json');
    assert.deepEqual(JSON.parse(stdout).options.map(({ id, listCostPerMonth }: { id: string; listCostPerMonth: { likely: number } }) => [id, listCostPerMonth.likely]), [['heroku', 2 * 50 + 6.25]]);
  });

  it('lets flags win over the file', () => {
    const { stdout } = hostingCost('estimate', '--workload', file('w.json', { region: 'us-east-1', handlers }), '--option', 'aws-lambda', '--region', 'eu-central-1', '--no-free-tier', '--architecture', 'arm64', '--format', 'json');
    const { region, options: [{ charges }] } = JSON.parse(stdout);
    assert.equal(region, 'eu-central-1');
    assert.deepEqual(charges.map(({ skuId, listUnitPrice }: { skuId: string; listUnitPrice: number }) => [skuId, listUnitPrice]), [['aws-lambda-requests', 2e-7], ['aws-lambda-duration-arm64', 0.0000133334], ['aws-dynamodb-write-units', 7.625e-7]]);
    assert.match(hostingCost('estimate', '--workload', file('w.json', { handlers }), '--requests', '3M').stderr, /has "requestsPerMonth" for each handler/);
  });

  it('says what to mend, and where', () => {
    const { status, stderr } = hostingCost('estimate', '--workload', file('bad.json', { handlers: [{ id: 'a', requestsPerMonth: 'many', durationMs: 1, memoryMiB: 128 }] }));
    assert.equal(status, 1);
    assert.match(stderr, /bad\.json:5: handlers › 0 › requestsPerMonth: "many" is refused, expected number/);
  });

  it('says which option there is not, which file, which price', () => {
    assert.match(hostingCost('estimate', '--workload', file('w.json', { handlers }), '--option', 'aws-lamda').stderr, /There is no option aws-lamda\. There are: aws-app-runner, aws-ec2/);
    assert.match(hostingCost('estimate', '--workload', join(folder, 'none.json')).stderr, /none\.json cannot be read/);
    assert.match(hostingCost('estimate', '--workload', file('r.json', { region: 'westeurope', handlers }), '--option', 'azure-app-service').stderr, /Azure App Service is left out: no sourced price in westeurope/);
    assert.match(hostingCost('prices', '--sku', 'aws-nothing').stderr, /No price row for "aws-nothing"/);
  });

  it('prices a project on any option', () => {
    const { status, stdout } = hostingCost('estimate', join(project, 'examples/orders-api'), '--option', 'all', '--format', 'json');
    assert.equal(status, 0);
    const left = everyOption.map(({ id }) => id).filter((id) => !JSON.parse(stdout).options.some((option: { id: string }) => option.id === id));
    assert.deepEqual(left, ['own-server']);
  });

  it('explains every charge: price row, quantity, code line', () => {
    const { stdout } = hostingCost('estimate', join(project, 'examples/orders-api'), '--explain');
    for (const part of [/Duration, arm64: [\d,.]+ GB-Seconds x 0\.0000133334 USD = [\d,.]+ USD/, /get-order\.ts#handler 3,333,333\.33 x [\d.]+ ms x 0\.5 GiB \+ /, /price row: aws-lambda-duration-arm64 in us-east-1, 2026-\d\d-\d\d, confidence high: AWS price list/, /src\/\S+\.ts:\d+ DynamoDB \w+: [\d.]+ ms \[/, /\[assumed: /, /AWS Fargate is cheaper than AWS Lambda: \d+% of 2,000 draws/, /It flips when requests shrink to 0\.\d+ times/]) assert.match(stdout, part);
  });

  it('lists every option with its fields and regions', () => {
    const { options } = JSON.parse(hostingCost('options', '--format', 'json').stdout);
    assert.deepEqual(options.map(({ id }: { id: string }) => id), everyOption.map(({ id }) => id));
    const of = (id: string) => options.find((option: { id: string }) => option.id === id);
    assert.ok(of('aws-lambda').regions.length >= 12 && of('aws-ec2').regions.length >= 12 && of('aws-ec2').fields.includes('instanceType'));
    assert.ok(of('aws-fargate').regions.length >= 12 && of('google-cloud-run').regions.includes('us-central1'));
    assert.deepEqual([of('cloudflare-workers').regions, of('own-server').regions], [['global'], []]);
    assert.ok(of('google-cloud-run-instance').regions.includes('europe-west3') && of('google-cloud-run-instance').regions.includes('us-central1'));
  });

  it('lists price rows with source and date', () => {
    const { rows } = JSON.parse(hostingCost('prices', '--sku', 'aws-lambda-requests', '--format', 'json').stdout);
    assert.ok(rows.length >= 12 && rows.every(({ skuId, source, sourceDate }: { skuId: string; source: string; sourceDate: string }) => skuId === 'aws-lambda-requests' && source.length > 10 && sourceDate.length >= 4));
    assert.match(hostingCost('prices', '--sku', 'aws-ec2-t4g-small', '--region', 'us-east-1').stdout, /aws-ec2-t4g-small +us-east-1 +\$0\.0168 +Hours +2026-07-05/);
  });
});
