import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnalyzer } from '../../src/analysis/analyzer';
import { listFiles } from '../../src/analysis/files/list-files';
import { readPathMapping } from '../../src/analysis/modules/read-path-mapping';
import { profile } from '../../src/estimate/profile';
import { inProject } from '../in-project';
import { keptInMemory } from '../kept-in-memory';
import { writeFiles } from '../write-files';
import { analyzeFiles } from './analyze-files';

const CALL = "await fetch('https://api.test/a');";

/** What a handler of the files awaits, as `operation multiplicity`. */
async function callsOf(files: Record<string, string>): Promise<string[]> {
  const { handlers } = await analyzeFiles(files);
  return handlers.flatMap((handler) => handler.awaitedCalls.map(({ operation, multiplicity }) => `${operation} ${multiplicity}`));
}

describe('bad input', () => {
  it('an empty project has no handlers and nothing to complain about', async () => {
    const { handlers, diagnostics } = await analyzeFiles({ 'package.json': '{}' });
    assert.deepEqual([handlers, diagnostics], [[], []]);
  });

  it('a file that does not parse is named with its line; what stands before the error counts', async () => {
    const { handlers, diagnostics } = await analyzeFiles({ 'a.js': `export const handler = async () => {\n  ${CALL}\n};\nconst broken = (;\n` });
    assert.equal(handlers[0]?.awaitedCalls.length, 1);
    assert.deepEqual(diagnostics.map(({ file, line, severity }) => [file, line, severity]), [['a.js', 4, 'warning']]);
  });

  it('says nothing of a package.json that is the skeleton of one', async () => {
    const { diagnostics } = await analyzeFiles({ 'package.json': '{}', 'generators/app/package.json': '{ "name": <%= name %> }', 'a.js': `export const handler = async () => { ${CALL} };\n` });
    assert.deepEqual(diagnostics, []);
  });

  it('modules that import each other are followed once', async () => {
    const files = {
      'a.js': `import { b } from './b.js';\nexport const handler = async () => { await b(); };\nexport async function a() { ${CALL} }\n`,
      'b.js': `import { a } from './a.js';\nexport async function b() { await a(); }\n`,
    };
    assert.deepEqual(await callsOf(files), ['GET once']);
  });

  it('modules of Terraform that use each other make their functions all the same', async () => {
    const using = (...folders: string[]): string => folders.map((folder) => `module "${folder}" {\n  source = "../${folder}"\n}\n`).join('');
    const files = {
      'orders.js': `export const handler = async () => { ${CALL} };\n`,
      'a/main.tf': using('b', 'c') + 'module "made" {\n  source = "../b"\n  handler = "orders.handler"\n  source_dir = "${path.module}/.."\n}\n',
      'b/main.tf': using('a', 'c'),
      'c/main.tf': 'resource "aws_lambda_function" "orders" {\n  handler = "orders.handler"\n  runtime = "nodejs22.x"\n  memory_size = 512\n}\n',
    };
    assert.deepEqual(await callsOf(files), ['GET once']);
  });

  it('a variable that is given its value under tests of itself is read once for each', async () => {
    const chain = (test: (index: number) => string): string => Array.from({ length: 26 }, (_, index) => `if (${test(index)}) size = '${index + 1} MB';\n`).join('');
    const program = (test: (index: number) => string): string => `export default $config({\n  app: () => ({ name: 'shop', home: 'aws' }),\n  async run() {\n    let size = process.env.SIZE;\n${chain(test)}    new sst.aws.Function('Orders', { handler: 'orders.handler', memory: size });\n  },\n});\n`;
    for (const test of [() => 'size', (index: number) => `size === '${index} MB'`, () => '!size || size']) assert.deepEqual(await callsOf({ 'sst.config.ts': program(test), 'orders.js': `export const handler = async () => { ${CALL} };\n` }), ['GET once']);
  });

  it('configurations that extend one another by many ways are read once each', () => {
    const extending = JSON.stringify({ extends: Array(6).fill('./b.json'), compilerOptions: { paths: { 'x/*': ['./y/*'] } } });
    const texts = new Map([['a.json', extending], ['b.json', extending.replaceAll('./b.json', './a.json')]]);
    const read: string[] = [];
    const mapping = readPathMapping((file) => { read.push(file); return texts.get(file); }, 'a.json');
    assert.deepEqual([mapping, read], [{ baseUrl: '.', paths: [['x/*', ['./y/*']]] }, ['a.json', 'b.json']]);
  });

  for (const [configuration, text, others] of [
    ['nuxt.config.ts', '', { 'server/load.ts': `export const load = async () => { ${CALL} };\n`, 'handler.ts': "import { load } from './server/load';\nexport const handler = async () => { await load(); };\n" }],
    ['site.ts', "new sst.cloudflare.Kv('Cache');\n", { 'handler.ts': `import { Resource } from 'sst';\nexport const handler = async () => { ${CALL} return Resource.Cache; };\n` }],
  ] as const) {
    it(`a configuration that is nested as deeply as can just be read takes no handler's calls away: ${configuration}`, async () => {
      assert.deepEqual(await callsOf({ ...others, [configuration]: `${text}${'event.a(), '.repeat(2_400)}1;\n` }), ['GET once']);
    });
  }

  for (const file of ['tsconfig.json', 'package.json', '.babelrc', 'data.json']) {
    it(`JSON nested 10000 deep: everything else is still analysed: ${file}`, async () => {
      const handler = `import { other } from 'some-package';\nimport data from './data.json';\nexport const handler = async () => { ${CALL} return data; };\n`;
      assert.deepEqual(await callsOf({ 'handler.ts': handler, [file]: `{ "compilerOptions": ${'['.repeat(10_000)}` }), ['GET once']);
    });
  }

  it('a text that is repeated less than never, or more than fits, takes no calls away', async () => {
    for (const count of ['-1', '1e4).repeat(1e4).repeat(1e4']) assert.deepEqual(await callsOf({ 'a.js': `export const handler = async () => { ${CALL} try { return 'x'.repeat(${count}); } catch {} };\n` }), ['GET once'], count);
  });

  it('a package whose main is its own folder, or a folder that leads back to it, has the usual entry', async () => {
    const files = {
      'a.js': `import { pay } from 'shop';\nimport { list } from 'orders';\nexport const handler = async () => { await pay(); await list(); };\n`,
      'packages/shop/package.json': '{ "name": "shop", "main": "./dist/" }',
      'packages/shop/src/index.js': `export async function pay() { ${CALL} }\n`,
      'packages/orders/package.json': '{ "name": "orders", "main": "./inner" }',
      'packages/orders/inner/package.json': '{ "name": "inner", "main": ".." }',
      'packages/orders/index.js': `export async function list() { ${CALL} }\n`,
    };
    assert.deepEqual(await callsOf(files), ['GET once', 'GET once']);
  });

  it('a module that exports its own namespace is followed', async () => {
    const files = {
      'a.js': `import { Order } from './order.js';\nexport const handler = async () => { await Order.Order.pay(); };\n`,
      'order.js': `export * as Order from './order.js';\nexport async function pay() { ${CALL} }\n`,
    };
    assert.deepEqual(await callsOf(files), ['GET once']);
  });

  it('modules that export one another in a circle are asked once each for names that none of them has', async () => {
    const names = [...'bcdefghijklm'];
    const circle = Object.fromEntries(names.map((name) => [`${name}.ts`, names.filter((other) => other !== name).map((other) => `export * from './${other}';\n`).join('')]));
    assert.deepEqual(await callsOf({ ...circle, 'a.ts': `export { missing } from './b';\nimport type { Missing } from './b';\nexport const handler = async (event, { store }: Missing) => { await store.find(); ${CALL} };\n` }), ['GET once']);
  });

  it('a value of a package that is made with an object that holds it is asked for its client once', async () => {
    const code = "import { Part } from 'some-parts';\nclass Whole { constructor() { this.part = new Part(this, 'a'); } }\nexport const handler = async () => { await new Whole().part.load(); };\n";
    assert.deepEqual(await callsOf({ 'a.js': code }), ['load once']);
  });

  it('a function that calls itself counts its calls per item', async () => {
    const code = `async function page(token) {\n  const r = ${CALL}\n  if (r.next) await page(r.next);\n}\nexport const handler = async () => { await page(); };\n`;
    assert.deepEqual(await callsOf({ 'a.js': code }), ['GET per-item']);
  });

  it('a generated file of 5 MB is left out and named', async () => {
    const { handlers, diagnostics } = await analyzeFiles({ 'big.js': `export const data = [${'1,'.repeat(2_500_000)}];\n`, 'a.js': `import { data } from './big.js';\nexport const handler = async () => { ${CALL} return data; };\n` });
    assert.equal(handlers[0]?.awaitedCalls.length, 1);
    assert.deepEqual(diagnostics.map(({ file, severity }) => [file, severity]), [['big.js', 'information']]);
  });

  const depth = 5_000;
  const nested: Record<string, string> = {
    blocks: `export const handler = async () => { ${'if (x) { '.repeat(depth)}${CALL}${' }'.repeat(depth)} };`,
    brackets: `export const handler = async () => ${'['.repeat(depth)}${']'.repeat(depth)};`,
    calls: `export const handler = async () => { await ${'f('.repeat(depth)}1${')'.repeat(depth)} };`,
    members: `export const handler = async () => { return ${'a.b().'.repeat(depth)}c; };`,
    functions: `export const handler = async () => ${'(() => '.repeat(depth)}1${')'.repeat(depth)};`,
  };
  for (const [what, code] of Object.entries(nested)) {
    it(`${what} nested ${depth} deep: everything else is still analysed`, async () => {
      const { handlers } = await analyzeFiles({ 'deep.js': code, 'a.js': `export const handler = async () => { ${CALL} };\n` });
      assert.equal(handlers.find(({ file }) => file === 'a.js')?.awaitedCalls.length, 1);
    });
  }

  it('names that an object has by itself are names like any other', async () => {
    const code = `const table = { __proto__: null, constructor: async () => { ${CALL} } };\nexport const handler = async (event) => { await table.constructor(); };\n`;
    assert.deepEqual(await callsOf({ 'a.js': code }), ['GET once']);
    for (const owner of ['Object', 'Reflect', 'Symbol', 'Math', 'JSON', 'Promise', 'process']) {
      for (const name of ['hasOwnProperty', 'constructor', 'valueOf', '__proto__', 'toString']) {
        const asked = `exports.handler = async (event) => {\n  if (${owner}.${name}.call(event, 'id')) await fetch('https://a.test');\n  ${owner}.${name}(event);\n};\n`;
        assert.equal((await callsOf({ 'a.js': asked })).length, 1, `${owner}.${name}`);
      }
    }
    const named = `import { constructor, hasOwnProperty as has } from 'node:timers/promises';\nexport const handler = async (event) => {\n  if (has.call(event, 'id') || constructor(event)) ${CALL}\n};\n`;
    assert.equal((await callsOf({ 'a.js': named })).filter((call) => call.startsWith('GET')).length, 1);
  });

  for (const code of ["atob('%')", "btoa('\\u1234')", "new URL('https://a.test').href = 'b'", 'new Uint8Array(2).length = 3', "/a/.flags = 'g'", 'new BigInt64Array(1)[0] = 5n']) {
    it(`${code}: what the platform throws is an exception of the program's, and no other handler misses anything`, async () => {
      const refused = `export const handler = async () => { try { ${code}; } catch { ${CALL} } };\n`;
      assert.deepEqual(await callsOf({ 'a.js': refused, 'b.js': `export const handler = async () => { ${CALL} };\n` }), ['GET conditional', 'GET once']);
    });
  }

  it('half of a character in the editor is read as it is once it was saved', async () => {
    const text = '{}\ud800';
    await inProject({ 'package.json': '{}', 'api/a.js': 'export default async () => {};', 'vercel.json': '{}' }, async (root) => {
      const analyzer = createAnalyzer(root, { store: keptInMemory() });
      analyzer.setText('vercel.json', text);
      const unsaved = (await analyzer.analyze()).diagnostics;
      assert.deepEqual(unsaved.map(({ file }) => file), ['vercel.json']);
      writeFiles(root, { 'vercel.json': text });
      analyzer.setText('vercel.json', undefined);
      assert.deepEqual((await analyzer.analyze()).diagnostics, unsaved);
      assert.deepEqual((await createAnalyzer(root).analyze()).diagnostics, unsaved);
    });
  });

  for (const seed of [1, 2, 3, 4, 5]) {
    it(`the example with every file cut at a random byte (seed ${seed}) gives finite, ordered figures`, async () => {
      const root = join(__dirname, '../../examples/orders-api');
      const random = lehmer(seed);
      const analyzer = createAnalyzer(root);
      for (const file of listFiles(root).files) {
        const text = readFileSync(join(root, file), 'utf8');
        analyzer.setText(file, text.slice(0, Math.floor(random() * text.length)));
      }
      for (const handler of (await analyzer.analyze()).handlers) {
        const { ioWaitMs, cpuMs, initMs } = profile(handler, {});
        for (const { low, likely, high } of [ioWaitMs, cpuMs, initMs]) assert.ok(low >= 0 && low <= likely && likely <= high && Number.isFinite(high), handler.id);
      }
    });
  }
});

/** Numbers from 0 to 1, the same for the same seed. */
function lehmer(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
