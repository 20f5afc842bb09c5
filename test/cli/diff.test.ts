import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { baseFiles } from '../../src/cli/base-files';
import { changesDocument } from '../../src/report/documents/changes-document';
import { changesSince } from '../../src/changes/changes-since';
import { createAnalyzer } from '../../src/analysis/analyzer';
import type { ProjectInputs } from '../../src/domain';
import { estimate } from '../../src/estimate/estimate';
import { workload } from '../../src/estimate/workload';
import { comparedOptions } from '../../src/hosting/compared-options';
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
    const now = estimate(workload(analysis.handlers, typed), comparedOptions(typed), everyPrice);
    return changesSince({ root, exclude: [], analysis, inputs: typed, estimate: now }, await baseFiles(root, revision));
  }

  it('are none in a fresh checkout', async () => {
    const found = await changes();
    assert.deepEqual(found.handlers, []);
    assert.equal(found.before, found.after);
  });

  it('are none of packages that are committed no longer', async () => {
    for (const folder of ['node_modules/x', 'venv/lib']) mkdirSync(join(root, folder), { recursive: true });
    write('node_modules/x/index.js', handler(1).replace('export const handler =', 'exports.handler ='));
    write('venv/lib/x.py', '');
    git('add', '-f', '.');
    git('commit', '-qm', 'two');
    for (const folder of ['node_modules', 'venv']) rmSync(join(root, folder), { recursive: true });
    assert.deepEqual((await baseFiles(root, 'HEAD')).texts, []);
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

  it('take what is gone to have had as much traffic as the others that share it, whatever stands first', async () => {
    const nightly = `service: test\nprovider: { name: aws }\nfunctions:\n  one: { handler: 'src/one.handler', events: [{ schedule: 'rate(1 day)' }] }\n  two: { handler: 'src/two.handler' }\n`;
    write('serverless.yml', `${nightly}  gone: { handler: 'src/gone.handler' }\n`);
    git('commit', '-qam', 'two');
    write('serverless.yml', nightly);
    const { handlers: [gone] } = await changes();
    // 30 million requests; the schedule's 30 are hardly a cent.
    assert.ok(gone!.before! > 1, `${gone!.before}`);
  });

  for (const scheduled of [['one'], ['one', 'two']]) {
    it(`take what is gone to have had what is shared of the traffic, not as much as a schedule that is new (${scheduled.join()})`, async () => {
      const nightly = (name: string) => (scheduled.includes(name) ? ", events: [{ schedule: 'rate(1 day)' }]" : '');
      write('serverless.yml', `service: test\nprovider: { name: aws }\nfunctions:\n${['one', 'two'].map((name) => `  ${name}: { handler: 'src/${name}.handler'${nightly(name)} }\n`).join('')}`);
      const gone = (await changes()).handlers.find(({ id }) => id === 'src/gone.ts#handler');
      // 30 million requests; the schedule's 30 are hardly a cent.
      assert.ok(gone!.before! > 1, `${gone!.before}`);
    });
  }

  it('are changes of configuration too, and against any revision', async () => {
    write('serverless.yml', yml(['one', 'two', 'gone'], 2048));
    git('commit', '-qam', 'two');
    assert.deepEqual((await changes()).handlers, []);
    const found = await changes('HEAD~1');
    assert.deepEqual(found.handlers.map(({ reasons }) => reasons), Array.from({ length: 3 }, () => ['memory 1 GiB → 2 GiB']));
    assert.ok(found.after > 1.5 * found.before);
  });

  describe('of what is billed beside the time of a request', () => {
    const configured = (lines: string) => `service: test\nprovider: { name: aws, runtime: nodejs20.x, memorySize: 1024 }\nfunctions:\n  one: { handler: 'src/one.handler' }\n  two:\n    handler: src/two.handler\n${lines}`;
    const scheduled = (minutes: number) => configured(`    events: [{ schedule: 'rate(${minutes} minutes)' }]\n`);
    const warmed = (minutes: number) => configured(`    events: [{ schedule: 'rate(${minutes} minutes)' }, { httpApi: '*' }]\n`);
    const cases: [what: string, before: string, after: string, reason: string | RegExp][] = [
      ['how often a schedule runs', scheduled(60), scheduled(5), '730 → 8.8k requests a month'],
      ['how often a schedule runs beside other calls', warmed(60), warmed(5), /→ .*requests a month$/],
      ['a schedule that is new', configured(''), scheduled(5), /^runs on a schedule$/],
      ['a schedule that is gone', scheduled(60), configured(''), /^no longer runs on a schedule$/],
      ['provisioned concurrency', configured(''), configured('    provisionedConcurrency: 5\n'), 'provisioned concurrency 0 → 5'],
      ['ephemeral storage', configured(''), configured('    ephemeralStorageSize: 10240\n'), 'ephemeral storage 512 MiB → 10 GiB'],
      ['the front door', configured("    events: [{ httpApi: 'GET /two' }]\n"), configured("    events: [{ http: 'GET two' }]\n"), 'front door http-api → rest-api'],
    ];
    for (const [what, before, after, reason] of cases) {
      it(what, async () => {
        write('serverless.yml', before);
        git('commit', '-qam', 'two');
        write('serverless.yml', after);
        const found = await changes();
        assert.deepEqual(found.handlers.map(({ id }) => id), ['src/two.ts#handler']);
        const [{ reasons, before: old = 0, after: now = 0 }] = found.handlers as [(typeof found.handlers)[number]];
        assert.ok(reasons.some((one) => (typeof reason === 'string' ? one === reason : reason.test(one))), reasons.join());
        // But for starts of new environments, whose cost all handlers bear together.
        const difference = found.after - found.before;
        assert.ok(Math.abs(difference) > 1e-6 && Math.abs(now - old - difference) <= 0.02 * Math.abs(difference), `${now - old} of ${difference}`);
      });
    }

    it('what the code waits for when it is loaded', async () => {
      write('src/one.ts', `await fetch('https://keys.test/');\n${handler(1)}`);
      const { handlers, before, after } = await changes();
      assert.deepEqual(handlers.map(({ id, reasons }) => [id, reasons]), [['src/one.ts#handler', ['waits for HTTP GET keys.test when the code is loaded']]]);
      assert.ok(after > before);
    });
  });

  it('is what the code computes, where its waits stay as they are', async () => {
    write('src/one.ts', `import { scryptSync } from 'node:crypto';\n${handler(1).replace('=> {', "=> { scryptSync('a', 'b', 64);")}`);
    const { handlers } = await changes();
    assert.deepEqual(handlers.map(({ id }) => id), ['src/one.ts#handler']);
    assert.match(handlers[0]!.reasons.join(), /^computes for .+ → .+ms$/);
  });

  it('are the time limit where a request is billed at it', async () => {
    const limited = (seconds: number) => `${yml(['one', 'gone'])}  two: { handler: 'src/two.handler', timeout: ${seconds} }\n`;
    write('src/two.ts', 'export const handler = async () => new Promise((resolve) => setTimeout(resolve, 5000));\n');
    write('serverless.yml', limited(6));
    git('commit', '-qam', 'two');
    write('serverless.yml', limited(3));
    const { handlers, before, after } = await changes();
    assert.deepEqual(handlers.map(({ id, reasons }) => [id, reasons]), [['src/two.ts#handler', ['time limit 6 s → 3 s']]]);
    assert.ok(after < before);
  });

  it('are of the container where no functions are compared', async () => {
    write('src/one.ts', handler(3));
    const found = await changes('HEAD', { ...inputs, compare: ['aws-fargate'] });
    assert.equal(found.serviceName, 'AWS Fargate');
    assert.ok(found.before > 0 && found.handlers[0]!.after! > 0);
    assert.match(JSON.stringify(changesDocument(found, 'test', 'HEAD')), /test against HEAD: AWS Fargate \$\S+ → \$\S+ a month \([^)]+\), at the present traffic/);
  });

  it('are none where a typed size counts instead of the one that changed', async () => {
    write('serverless.yml', yml(['one', 'two', 'gone'], 2048));
    const sizes = Object.fromEntries(['one', 'two', 'gone'].map((name) => [`src/${name}.ts#handler`, { memoryMiB: 512 }]));
    assert.deepEqual((await changes('HEAD', { handlers: sizes })).handlers, []);
  });

  it('speak of the free tier where it counts', async () => {
    write('src/one.ts', handler(3));
    const words = async (typed: ProjectInputs) => {
      const found = await changes('HEAD', typed);
      return JSON.stringify(changesDocument({ ...found, others: 1 }, 'test', 'HEAD'));
    };
    assert.match(await words({ requestsPerMonth: 4_000_000 }), /all share the free tier and the price tiers/);
    assert.match(await words(inputs), /all share the price tiers/);
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
