import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { baseFiles } from '../../src/cli/base-files';
import { changesSince } from '../../src/changes/changes-since';
import { createAnalyzer } from '../../src/analysis/analyzer';
import type { ProjectInputs } from '../../src/domain';
import { estimate } from '../../src/estimate/estimate';
import { workload } from '../../src/estimate/workload';
import { hostingOptions } from '../../src/hosting';
import { everyPrice } from '../../src/hosting/prices/every-price';

const inputs: ProjectInputs = { requestsPerMonth: 30_000_000, freeTier: false };
const handler = (calls: number) => `export const handler = async () => {\n${'  await fetch(`https://api.test/`);\n'.repeat(calls)}};\n`;
const yml = (names: string[], memory = 1024) => `service: test\nprovider: { name: aws, runtime: nodejs20.x, memorySize: ${memory} }\nfunctions:\n${names.map((name) => `  ${name.replaceAll(/\W/g, '')}: { handler: 'src/${name}.handler' }\n`).join('')}`;

describe('changes since a revision of Git', function () {
  this.timeout(60_000);
  let root: string;
  const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false', ...args], { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] }).toString();
  const write = (file: string, text: string) => writeFileSync(join(root, file), text);

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'hosting-cost-git-'));
    mkdirSync(join(root, 'src'));
    write('serverless.yml', yml(['one', 'two', 'gone']));
    for (const name of ['one', 'two', 'gone']) write(`src/${name}.ts`, handler(1));
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'one');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  async function changes(revision = 'HEAD', typed = inputs) {
    const analysis = await createAnalyzer(root).analyze();
    const now = estimate(workload(analysis.handlers, typed), hostingOptions, everyPrice);
    return changesSince({ root, exclude: [], analysis, inputs: typed, estimate: now }, await baseFiles(root, revision));
  }

  it('are none in a fresh checkout', async () => {
    const found = await changes();
    assert.deepEqual(found.handlers, []);
    assert.equal(found.before, found.after);
  });

  it('are what handlers wait for more, what is new and what is gone; others keep their cost and traffic', async () => {
    write('serverless.yml', yml(['one', 'two', 'fresh [x]']));
    write('src/one.ts', handler(3));
    write('src/fresh [x].ts', handler(1));
    rmSync(join(root, 'src/gone.ts'));
    const status = git('status', '--porcelain');
    const found = await changes();
    const byName = Object.fromEntries(found.handlers.map(({ id, before, after, reasons }) => [id, { before, after, reasons }]));
    assert.deepEqual(Object.keys(byName).sort(), ['src/fresh [x].ts#handler', 'src/gone.ts#handler', 'src/one.ts#handler']);
    assert.deepEqual(byName['src/one.ts#handler']!.reasons, ['waits for HTTP GET api.test (2 ×)']);
    assert.ok(byName['src/one.ts#handler']!.after! > 2 * byName['src/one.ts#handler']!.before!);
    assert.deepEqual([byName['src/fresh [x].ts#handler']!.before, byName['src/gone.ts#handler']!.after], [undefined, undefined]);
    assert.equal(git('status', '--porcelain'), status, 'the work tree and the index stay as they are');
    assert.equal(readFileSync(join(root, 'src/one.ts'), 'utf8'), handler(3));
  });

  it('are not what others pay more because less of the free tier is left for them', async () => {
    write('src/one.ts', handler(3));
    const { handlers, before, after, others } = await changes('HEAD', { requestsPerMonth: 4_000_000 });
    assert.deepEqual(handlers.map(({ id }) => id), ['src/one.ts#handler']);
    assert.ok(others > 0.05, `${others}`);
    const [{ before: old = 0, after: now = 0 }] = handlers as [(typeof handlers)[number]];
    assert.ok(Math.abs(after - before - (now - old) - others) < 1e-9);
  });

  it('are changes of configuration too, and against any revision', async () => {
    write('serverless.yml', yml(['one', 'two', 'gone'], 2048));
    git('commit', '-qam', 'two');
    assert.deepEqual((await changes()).handlers, []);
    const found = await changes('HEAD~1');
    assert.deepEqual(found.handlers.map(({ reasons }) => reasons), Array.from({ length: 3 }, () => ['memory 1 GiB → 2 GiB']));
    assert.ok(found.after > 1.5 * found.before);
  });

  it('see what a Makefile deployed that is gone', async () => {
    mkdirSync(join(root, 'functions/report'), { recursive: true });
    write('functions/report/index.js', "exports.report = async (request, response) => {\n  await fetch('https://api.test/');\n  response.send('');\n};\n");
    write('Makefile', 'deploy:\n\tgcloud functions deploy report --gen2 --source functions/report --runtime nodejs22 --trigger-http\n');
    git('add', '.');
    git('commit', '-qm', 'two');
    assert.deepEqual((await changes()).handlers, []);
    rmSync(join(root, 'Makefile'));
    const { handlers } = await changes();
    assert.deepEqual(handlers.map(({ id, after }) => [id, after]), [['functions/report/index.js#report', undefined]]);
    assert.ok(handlers[0]!.before! > 0);
  });

  it('says what is wrong with a revision, or where there is no Git', async () => {
    await assert.rejects(baseFiles(root, 'nothing'), /nothing is no revision of Git/);
    await assert.rejects(baseFiles(root, '--output=x'), /is no revision of Git/);
    rmSync(join(root, '.git'), { recursive: true });
    await assert.rejects(baseFiles(root, 'HEAD'), /not a git repository/);
  });
});
