import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAnalyzer } from '../../src/analysis/analyzer';
import { whereHandlersAreLikely } from '../../src/editor/workspace/where-handlers-are-likely';
import { writeFiles } from '../write-files';
import { analyzeFiles } from './analyze-files';

const FILES: Record<string, string> = {
  'package.json': '{ "dependencies": { "nuxt": "^3.0.0" } }',
  'nuxt.config.ts': "export default defineNuxtConfig({ nitro: { preset: 'aws-lambda' } });\n",
  'server/api/orders.get.ts': 'export default defineEventHandler(async () => listOrders());\n',
  'server/utils/orders.ts': 'const listOrders = () => [];\n',
};

describe("a site whose host Nitro's configuration names", () => {
  for (const file of ['nuxt.config.ts', 'nitro.config.ts', 'nitro.config.mjs']) {
    it(`in ${file} has its handlers, and is seen by the editor`, async () => {
      const { handlers } = await analyzeFiles({ 'package.json': '{ "dependencies": { "nitropack": "^2.0.0" } }', [file]: "export default { preset: 'aws-lambda' };\n", 'server/api/orders.get.ts': 'export default defineEventHandler(async () => []);\n' });
      assert.deepEqual(handlers.map(({ route }) => route), ['GET /api/orders']);
      assert.ok(whereHandlersAreLikely.files.split(/[{},]/).includes(file));
    });
  }
});

describe('what Nitro imports by itself', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'nitro-'));
    writeFiles(root, FILES);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const asked = "export const listOrders = () => fetch('https://orders.test/');\n";
  const edits: [string, string, string][] = [
    ['a file that exported nothing', 'server/utils/orders.ts', asked],
    ['a new file', 'server/utils/more.ts', asked],
  ];
  for (const [what, file, text] of edits) {
    it(`counts while it is edited: ${what}`, async () => {
      const analyzer = createAnalyzer(root);
      const calls = async (): Promise<number[]> => (await analyzer.analyze()).handlers.map(({ awaitedCalls }) => awaitedCalls.length);
      assert.deepEqual(await calls(), [0]);
      analyzer.setText(file, text);
      assert.deepEqual(await calls(), [1]);
      analyzer.setText(file, FILES[file] ?? '');
      assert.deepEqual(await calls(), [0]);
    });
  }
});

it("SvelteKit's `$lib` is found where the tsconfig.json that names it is not in the repository", async () => {
  const { handlers } = await analyzeFiles({
    'site/tsconfig.json': '{ "extends": "./.svelte-kit/tsconfig.json" }',
    'site/src/handler.ts': "import { ask } from '$lib/server/ask';\nexport const handler = async () => ask();\n",
    'site/src/lib/server/ask.ts': "export const ask = () => fetch('https://orders.test/');\n",
  });
  assert.deepEqual(handlers.flatMap(({ awaitedCalls }) => awaitedCalls.map(({ host }) => host)), ['orders.test']);
});

describe('what is built into a folder that is not in the repository', () => {
  const hosts = async (files: Record<string, string>): Promise<(string | undefined)[]> => (await analyzeFiles(files)).handlers.filter(({ file }) => file === 'api/handler.js').flatMap(({ awaitedCalls }) => awaitedCalls.map(({ host }) => host));
  const asking = (host: string): string => `export const ask = () => fetch('https://${host}/');\n`;

  it('is found as its source', async () => {
    assert.deepEqual(await hosts({ 'api/handler.js': "import { ask } from '../dist/app.js';\nexport const handler = async () => ask();\n", 'src/app.ts': asking('source.test') }), ['source.test']);
  });

  it('is no other file of the same name', async () => {
    assert.deepEqual(await hosts({ 'api/handler.js': "import { ask } from '../dist/app.js';\nexport const handler = async () => ask?.();\n", 'app.ts': asking('other.test'), 'api/app.ts': asking('own.test') }), [undefined]);
  });

  it('is found as its source where it is deployed as a layer', async () => {
    assert.deepEqual(await hosts({ 'api/handler.js': "import { ask } from '/opt/src/calls';\nexport const handler = async () => ask();\n", 'src/calls/index.ts': asking('layer.test') }), ['layer.test']);
  });
});
