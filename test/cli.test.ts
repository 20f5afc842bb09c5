import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { analyzeShape, estimateShape } from './report/json-shapes';

const project = resolve(__dirname, '..');
const example = join(project, 'examples/orders-api');

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

function hostingCost(...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(project, 'src/cli.ts'), ...args], { cwd: project });
  const ended: Ended = { code: null, stdout: '', stderr: '' };
  child.stdout.on('data', (text) => (ended.stdout += text));
  child.stderr.on('data', (text) => (ended.stderr += text));
  return new Promise((done, failed) => child.on('error', failed).on('close', (code) => done({ ...ended, code })));
}

describe('the terminal', function () {
  this.timeout(60_000);
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hosting-cost-cli-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('analyses: JSON in the stable shape, nothing on stderr', async () => {
    const { code, stdout, stderr } = await hostingCost('analyze', example, '--format', 'json');
    assert.deepEqual([code, stderr], [0, '']);
    const json = JSON.parse(stdout);
    assert.deepEqual(analyzeShape.parse(json), json);
    assert.equal(json.handlers.length, 10);
  });

  it('advises: what could wait at once, with its place, worth and edits', async () => {
    await writeFile(join(folder, 'handler.ts'), "const read = (id: string) => fetch(`https://api.test/${id}`);\nexport const handler = async () => {\n  const one = await read('a');\n  const other = await read('b');\n  return [one, other];\n};\n");
    await writeFile(join(folder, 'serverless.yml'), 'service: test\nprovider: { name: aws, runtime: nodejs20.x }\nfunctions: { handler: { handler: handler.handler } }\n');
    const { code, stdout } = await hostingCost('advise', folder, '--format', 'json');
    const { advice } = JSON.parse(stdout);
    assert.deepEqual([code, advice.map(({ kind, line, handlers }: { kind: string; line: number; handlers: string[] }) => [kind, line, handlers])], [0, [['independent-awaits', 3, ['handler.ts#handler']]]]);
    assert.ok(advice[0].savedMs.likely > 0 && advice[0].edits[0].text.includes('Promise.all([read('));
    await Promise.all(['handler.ts', 'serverless.yml'].map((file) => rm(join(folder, file))));
  });

  it('has no answer in a region in which nothing that is compared has a price, and says which prices to type', async () => {
    const zurich = join(folder, 'zurich');
    await cp(example, zurich, { recursive: true });
    await writeFile(join(zurich, 'hosting-cost.json'), '{ "region": "eu-central-2" }');
    const { code, stdout, stderr } = await hostingCost('estimate', zurich);
    await rm(zurich, { recursive: true });
    assert.deepEqual([code, stdout], [1, '']);
    assert.match(stderr, /^hosting-cost: AWS Fargate is left out: .* Or type what you pay under "prices": "aws-fargate-vcpu-arm64", .*\nAWS Lambda is left out: .*"aws-api-gateway-http-requests"\.\nNot counted, as there is no sourced price in .*\n$/);
  });

  it('says on stderr which calls have no price in the region', async () => {
    const { code, stderr } = await hostingCost('estimate', example, '--region', 'ca-central-1');
    assert.equal(code, 0);
    assert.match(stderr, /^hosting-cost\.json: warning: Not counted, as there is no sourced price in ca-central-1: SQS requests \("aws-sqs-requests"\)\. .*"prices" to see them\.$/m);
  });

  it('names a flag, not the file, as the source of what it typed, and explains a wait by the times that were typed', async () => {
    const { stdout } = await hostingCost('estimate', example, '--explain', '--requests', '1M', '--no-free-tier');
    assert.match(stdout, /1,000,000 requests a month, .*\[typed: --requests\]/);
    assert.match(stdout, /No free tier is subtracted\. \[typed: --no-free-tier\]/);
    assert.match(stdout, /payments\.ts:7 HTTP POST api\.payments\.example: 310 ms \[typed: latenciesMs "http:api\.payments\.example"\], 1\.6038 a request\n/);
    assert.match(stdout, /Where the code does not say which way a request goes: 10% leave a function early or are refused, 2% end in an error/);
  });

  it('takes the rate of a currency with a decimal comma', async () => {
    const [comma, point] = await Promise.all(['EUR=0,92', 'EUR=0.92'].map((rate) => hostingCost('estimate', example, '--format', 'csv', '--currency', rate)));
    assert.equal(comma!.code, 0);
    assert.equal(comma!.stdout, point!.stdout);
  });

  it('estimates: JSON in the stable shape, flags win over the file', async () => {
    const { code, stdout } = await hostingCost('estimate', example, '--format', 'json', '--requests', '50 rps', '--region', 'eu-west-1', '--architecture', 'x86_64');
    assert.equal(code, 0);
    const json = JSON.parse(stdout);
    assert.deepEqual(estimateShape.parse(json), json);
    assert.equal(json.region, 'eu-west-1');
    assert.ok(json.requestsPerMonth >= 131.4e6 && json.requestsPerMonth < 131.5e6, 'the schedule adds its own');
    assert.deepEqual(json.options.map(({ id }: { id: string }) => id).sort(), ['aws-fargate', 'aws-lambda']);
    assert.deepEqual(json.eitherWay.map(({ skuId }: { skuId: string }) => skuId), ['aws-dynamodb-read-units', 'aws-dynamodb-write-units', 'aws-s3-tier1-requests', 'aws-s3-tier2-requests', 'aws-sqs-requests']);
  });

  it('estimates: a bill whose charges add up, and handlers whose costs add up', async () => {
    const { options, handlers } = JSON.parse((await hostingCost('estimate', example, '--format', 'json')).stdout);
    for (const { id, charges, listCostPerMonth } of options) {
      const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
      assert.ok(Math.abs(sum(charges.map((charge: { listCost: number }) => charge.listCost)) - listCostPerMonth.likely) < 0.01, id);
      assert.ok(Math.abs(sum(handlers.map((handler: { listCostPerMonth: Record<string, { likely: number }> }) => handler.listCostPerMonth[id]!.likely)) - listCostPerMonth.likely) < 0.01, id);
    }
  });

  it('says that a budget is exceeded, at its line, and ends with 3', async () => {
    const folderOfBudget = await mkdtemp(join(tmpdir(), 'hosting-cost-budget-'));
    await writeFile(join(folderOfBudget, 'serverless.yml'), 'service: test\nprovider: { name: aws, runtime: nodejs20.x }\nfunctions: { handler: { handler: handler.handler } }\n');
    await writeFile(join(folderOfBudget, 'handler.ts'), 'export const handler = () => fetch(`https://api.test/`);\n');
    await writeFile(join(folderOfBudget, 'hosting-cost.json'), '{\n  "requestsPerMonth": 100000000,\n  "budgetPerMonth": 10\n}\n');
    const { code, stdout, stderr } = await hostingCost('estimate', folderOfBudget);
    assert.equal(code, 3);
    assert.match(stderr, /^hosting-cost\.json:3: warning: The project likely costs \$\d[\d,]* \(.*\) a month on AWS Lambda, more than its budget of \$10\.$/m);
    assert.match(stdout, /Lambda/);
    await rm(folderOfBudget, { recursive: true });
  });

  it('prints a table for people', async () => {
    const { stdout } = await hostingCost('estimate', example);
    assert.match(stdout, /orders-api: 10 handlers, 30M requests a month, us-east-1/);
    assert.match(stdout, /^payOrder\s+POST \/orders\/\{id\}\/payment\s+.*\$\d/m);
    assert.doesNotMatch(stdout, /NaN|undefined|Infinity|\[object|\u001b/);
  });

  it('prints Markdown and CSV', async () => {
    const [markdown, csv, calls] = await Promise.all([hostingCost('estimate', example, '-f', 'markdown'), hostingCost('estimate', example, '-f', 'csv'), hostingCost('analyze', example, '-f', 'csv')]);
    assert.match(markdown.stdout, /^\| Handler \| Trigger \|/m);
    assert.equal(csv.stdout.trim().split('\r\n').length, 11);
    assert.match(calls.stdout, /^src\/handlers\/pay-order\.ts#handler,.*,http,/m);
  });

  it('says how to build the panel when it is run from its sources', async () => {
    const { code, stderr } = await hostingCost('report', example, '--output', join(folder, 'report.html'));
    assert.equal(code, 1);
    assert.match(stderr, /The panel is not built.*npm run build/);
  });

  describe('says what to mend', () => {
    const cases: [string, string[], RegExp][] = [
      ['a folder that does not exist', ['estimate', 'no/such/folder'], /no\/such\/folder does not exist\. Give the folder of a project/],
      ['a file instead of a folder', ['analyze', 'package.json'], /is a file\. Give the folder/],
      ['an unknown region', ['estimate', example, '--region', 'mars-1'], /Allowed choices are .*us-east-1/],
      ['traffic that is no traffic', ['estimate', example, '--requests', 'lots'], /Write it like 3M, 50 rps/],
      ['an unknown format', ['analyze', example, '--format', 'xml'], /Allowed choices are text, json, markdown, csv/],
      ['an unknown command', ['guess'], /unknown command 'guess'/],
    ];
    for (const [what, args, expected] of cases) {
      it(what, async () => {
        const { code, stdout, stderr } = await hostingCost(...args);
        assert.deepEqual([code, stdout], [1, '']);
        assert.match(stderr, expected);
        assert.doesNotMatch(stderr, /\n\s+at /);
      });
    }

    it('a project without handlers', async () => {
      const empty = join(folder, 'empty');
      await mkdir(empty);
      const estimated = await hostingCost('estimate', empty);
      assert.equal(estimated.code, 1);
      assert.match(estimated.stderr, /No serverless handlers found in .*empty/);
      const analysed = await hostingCost('analyze', empty, '--format', 'json');
      assert.deepEqual([analysed.code, JSON.parse(analysed.stdout).handlers], [0, []]);
    });

    it('a wrong hosting-cost.json, by line, and answers with the rest', async () => {
      const root = join(folder, 'wrong');
      await mkdir(root);
      await writeFile(join(root, 'hosting-cost.json'), '{\n  "requestsPerMonth": 5000000,\n  "regoin": "eu-west-1"\n}\n');
      await writeFile(join(root, 'serverless.yml'), 'service: a\nprovider:\n  name: aws\n  runtime: nodejs22.x\nfunctions:\n  one:\n    handler: one.handler\n');
      await writeFile(join(root, 'one.js'), 'exports.handler = async () => fetch("https://example.com");\n');
      const { code, stdout, stderr } = await hostingCost('estimate', root, '--format', 'json');
      assert.equal(code, 2);
      assert.match(stderr, /^hosting-cost\.json:3: error: regoin: unknown field/m);
      assert.equal(JSON.parse(stdout).requestsPerMonth, 5e6);
      assert.equal(await readFile(join(root, 'hosting-cost.json'), 'utf8').then((text) => text.includes('regoin')), true, 'the file is only read');
    });
  });
});
