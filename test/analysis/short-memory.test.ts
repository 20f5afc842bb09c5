import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
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
