import assert from 'node:assert/strict';
import type { ProjectFiles } from '../../src/analysis/files/project-files';
import { UNKNOWN } from '../../src/analysis/framework';
import type { IoIndex } from '../../src/analysis/io/io-index';
import type { Modules } from '../../src/analysis/modules/modules';
import { projectFor } from '../../src/analysis/project-for';
import type { Diagnostic } from '../../src/domain';
import { analyzeFiles } from './analyze-files';

const entry = { 'a.js': "export const handler = async () => { await fetch('https://a.test'); };\n" };
const make = 'const make = (options = {}) => ({ handler: `a.handler`, memorySize: options.isLarge ? 2048 : 256, timeout: options.seconds ?? 7 });\n';
const exported = "module.exports = { service: 's', provider: { name: 'aws', runtime: 'nodejs22.x' }, functions };\n";

/** Name, MiB and seconds of the handlers of a serverless.js. */
async function configured(text: string): Promise<unknown[]> {
  const { handlers } = await analyzeFiles({ 'serverless.js': make + text + exported, ...entry });
  return handlers.map(({ name, memoryMiB, timeoutSeconds }) => [name, memoryMiB, timeoutSeconds]);
}

describe('a serverless.js that makes its functions', () => {
  it('knows that an option that it does not give is not there', async () => {
    assert.deepEqual(await configured('const functions = { a: make() };\n'), [['a', 256, 7]]);
    assert.deepEqual(await configured('const functions = { a: make({ isLarge: true, seconds: 9 }) };\n'), [['a', 2048, 9]]);
  });

  it('is followed through a list that is long, each with its own name', async () => {
    const names = JSON.stringify(Array.from({ length: 400 }, (_, index) => `orders-${index}`));
    const [first] = await configured(`const functions = {};\nfor (const name of ${names}) {\n  functions[name] = make();\n  functions[name].timeout = 9;\n}\n`);
    assert.deepEqual(first, ['orders-0', 256, 9]);
  });

  it('is followed through a reduction to nodes that know themselves', async () => {
    const made = "const nodeOf = (above) => { const node = { above }; node.self = node; return node; };\nconst custom = require('fs').readdirSync('x').reduce((node) => nodeOf(node), nodeOf(null));\n";
    assert.deepEqual(await configured(`${made}const functions = { a: { handler: 'a.handler', memorySize: 512, timeout: 9 } };\n`), [['a', 512, 9]]);
  });

  it('is warned about where it is nested too deeply, and answers that nothing is known', () => {
    const said: Diagnostic[] = [];
    const modules = { load: () => assert.fail(new RangeError('Maximum call stack size exceeded')) } as unknown as Modules;
    const files = { all: [], configs: [] } as unknown as ProjectFiles;
    const project = projectFor({}, { root: '', files, modules, io: {} as IoIndex, report: (diagnostic) => void said.push(diagnostic) }, () => undefined);
    assert.equal(project.evaluate('serverless.js', 'default'), UNKNOWN);
    assert.deepEqual(project.run('app.js').made, []);
    assert.deepEqual(said.map(({ file, severity }) => [file, severity]), [['serverless.js', 'warning'], ['app.js', 'warning']]);
    assert.match(said[0]?.message ?? '', /nested too deeply to be followed/);
  });
});

describe('what a program says for several stages', () => {
  it('is that of the stage that people use, whichever way it is asked for', async () => {
    const of = (memory: string, seconds: string): string => `const stage = process.env.STAGE ?? 'dev';\nconst isDev = stage === 'dev';\nconst functions = { a: { handler: 'a.handler', memorySize: ${memory}, timeout: ${seconds} } };\n`;
    assert.deepEqual(await configured(of("stage === 'dev' ? 128 : 512", "stage !== 'prod' ? 5 : 50")), [['a', 512, 50]]);
    assert.deepEqual(await configured(of("stage === 'production' ? 512 : 128", "stage !== 'local' ? 50 : 5")), [['a', 512, 50]]);
    assert.deepEqual(await configured(of("'test' === stage ? 128 : 512", "process.env.ASKED === 'dev' ? 5 : 50")), [['a', 512, 5]]);
  });

  it('is so in a program of SST', async () => {
    const { handlers } = await analyzeFiles({
      'sst.config.ts': `/// <reference path="./.sst/platform/config.d.ts" />
export default $config({
  app() { return { name: 'orders', home: 'aws' }; },
  async run() {
    const isDev = $app.stage === 'dev';
    new sst.aws.Cron('Sweep', {
      schedule: $app.stage === 'development' ? 'rate(1 minute)' : 'rate(1 day)',
      function: { handler: 'a.handler', memory: isDev ? '128 MB' : '512 MB', timeout: $app.stage !== 'production' ? '10 seconds' : '60 seconds' },
    });
  },
});
`,
      'package.json': '{"name":"orders"}',
      ...entry,
    });
    assert.deepEqual(handlers.map(({ id, memoryMiB, timeoutSeconds, schedule }) => [id, memoryMiB, timeoutSeconds, schedule?.requestsPerMonth]), [['a.js#handler', 512, 60, 30.416666666666668]]);
  });

  it('is so however the program writes the name of the stage', async () => {
    const { handlers } = await analyzeFiles({
      'sst.config.ts': `/// <reference path="./.sst/platform/config.d.ts" />
export default $config({
  app() { return { name: 'orders', home: 'aws' }; },
  async run() {
    new sst.aws.Function('Sweep', { handler: 'a.handler', memory: process.env['STAGE'] === 'dev' ? '128 MB' : '512 MB', timeout: ($app.stage as string) !== 'production' ? '10 seconds' : '60 seconds' });
  },
});
`,
      'package.json': '{"name":"orders"}',
      ...entry,
    });
    assert.deepEqual(handlers.map(({ id, memoryMiB, timeoutSeconds }) => [id, memoryMiB, timeoutSeconds]), [['a.js#handler', 512, 60]]);
  });
});

describe('a Pulumi program', () => {
  it('runs its modules that it names only in functions that run later, and tells the streams of tables from queues', async () => {
    const { handlers } = await analyzeFiles({
      'Pulumi.yaml': 'name: orders\nruntime: nodejs\n',
      'index.ts': "import * as aws from '@pulumi/aws';\nimport { queue } from './queue';\nnew aws.lambda.CallbackFunction('ask', { callbackFactory: () => async () => fetch(queue.url.get()) });\n",
      'queue.ts': "import * as aws from '@pulumi/aws';\nexport const queue = new aws.sqs.Queue('asked');\nqueue.onEvent('take', new aws.lambda.CallbackFunction('take', { callback: async () => fetch('https://take.test') }), { batchSize: 7 });\nnew aws.dynamodb.Table('orders', { streamEnabled: true }).onEvent('changed', new aws.lambda.CallbackFunction('changed', { callback: async () => fetch('https://changed.test') }), { startingPosition: 'LATEST' });\n",
    });
    assert.deepEqual(handlers.map(({ id, trigger, batchSize }) => [id, trigger, batchSize]), [['index.ts#ask', 'other', undefined], ['queue.ts#take', 'pubsub', 7], ['queue.ts#changed', 'datasource', undefined]]);
  });
});
