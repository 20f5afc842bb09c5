import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAnalyzer, type AnalyzerOptions } from '../../src/analysis/analyzer';
import type { Advice, Analysis } from '../../src/domain';

const fixtures = join(__dirname, '..', 'fixtures');
const example = join(__dirname, '../../examples/orders-api');
const folders = (path: string): string[] => readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => join(path, entry.name)).sort();

interface Told {
  analysis: Pick<Analysis, 'handlers' | 'diagnostics'>;
  advice: Advice[];
}

async function tell(root: string, options: AnalyzerOptions, edits: Record<string, string> = {}): Promise<Told> {
  const analyzer = createAnalyzer(root, { exclude: ['expected.json'], ...options });
  await analyzer.analyze();
  for (const [file, text] of Object.entries(edits)) analyzer.setText(file, text);
  const { handlers, diagnostics } = await analyzer.analyze();
  return { analysis: { handlers, diagnostics }, advice: await analyzer.advise() };
}

describe('a project of which little stays in memory', () => {
  for (const framework of folders(fixtures)) {
    it(`has the same handlers and advice: ${framework.slice(fixtures.length + 1)}`, async () => {
      for (const root of folders(framework)) assert.deepEqual(await tell(root, { mostKept: 0 }), await tell(root, {}), root);
    });
  }

  it('has them after a helper was edited that released handlers use', async () => {
    const file = 'src/shared/orders-table.ts';
    const edits = { [file]: `${readFileSync(join(example, file), 'utf8')}\nawait fetch('https://example.com');\n` };
    const little = await tell(example, { mostKept: 0 }, edits);
    assert.ok(little.analysis.handlers.length > 0);
    assert.deepEqual(little, await tell(example, {}, edits));
  });
});

describe('configuration that an edit leaves as it is', () => {
  const serverless = 'service: shop\nprovider: { name: aws, runtime: nodejs20.x }\nfunctions:\n  orders:\n    handler: orders.handler\n    memorySize: 512\n    events: [ { httpApi: "GET /orders"\n';
  const write = (root: string, texts: Record<string, string>) => Object.entries(texts).forEach(([file, text]) => writeFileSync(join(root, file), text));
  let root = '';
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'hosting-cost-'))));
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('is said to be broken again, and mended when it is mended', async () => {
    write(root, { 'serverless.yml': serverless, 'orders.js': 'exports.handler = async () => fetch("https://example.com");\n' });
    const analyzer = createAnalyzer(root);
    const first = await analyzer.analyze();
    assert.equal(first.diagnostics.filter(({ file }) => file === 'serverless.yml').length, 1);
    analyzer.setText('orders.js', 'exports.handler = async () => 1;\n');
    const second = await analyzer.analyze();
    assert.deepEqual(second.diagnostics, first.diagnostics);
    assert.deepEqual([second.handlers[0]?.memoryMiB, second.handlers[0]?.awaitedCalls], [512, []]);
    analyzer.setText('serverless.yml', serverless.replace('512', '1024').replace('/orders"', '/orders" } ]'));
    const { handlers, diagnostics } = await analyzer.analyze();
    assert.deepEqual([handlers[0]?.memoryMiB, diagnostics], [1024, []]);
  });
});

describe('equal parts of handlers', () => {
  it('are one in memory', async () => {
    const { handlers } = await createAnalyzer(example).analyze();
    const byText = new Map<string, unknown>();
    for (const call of handlers.flatMap(({ awaitedCalls }) => awaitedCalls)) {
      const known = byText.get(JSON.stringify(call)) ?? call;
      assert.equal(known, call);
      byText.set(JSON.stringify(call), call);
    }
  });
});
