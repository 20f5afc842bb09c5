import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAnalyzer } from '../../src/analysis/analyzer';
import { PartTimes } from '../../src/analysis/handlers/part-times';
import type { Analysis } from '../../src/domain';

const names = ['a', 'b', 'c', 'd'];

describe('handlers that are wished for first', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'hosting-cost-'));
    const functions = names.map((name) => `  ${name}: { handler: ${name}.handler }\n`).join('');
    writeFileSync(join(root, 'serverless.yml'), `service: orders\nprovider: { name: aws, runtime: nodejs22.x }\nfunctions:\n${functions}`);
    writeFileSync(join(root, 'client.ts'), `let token;\nexport const ask = async (host) => { token ??= await fetch('https://login.example.com'); return fetch('https://' + host); };\n`);
    for (const name of names) writeFileSync(join(root, `${name}.ts`), `import { ask } from './client';\nexport const handler = async () => ask('${name}.example.com');\n`);
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  /** Gives what is told meanwhile; each look at the clock takes as long as is said, in ms. */
  async function told(first: string[], lookMs: number): Promise<{ parts: string[][]; whole: Analysis }> {
    const parts: string[][] = [];
    const { now } = performance;
    let ms = 0;
    performance.now = () => (ms += lookMs);
    try {
      const whole = await createAnalyzer(root).analyze({ first: new Set(first), onPart: async ({ handlers }) => void parts.push(handlers.map(({ id }) => id)) });
      return { parts, whole };
    } finally {
      performance.now = now;
    }
  }

  it('are told as soon as they are known, where the others take long', async () => {
    const { parts } = await told(['c.ts'], 2_000);
    assert.deepEqual(parts[0], ['c.ts#handler']);
  });

  it('change nothing in what is said of all, nor in the order', async () => {
    const { handlers, diagnostics } = await createAnalyzer(root).analyze();
    assert.deepEqual(handlers.map(({ id }) => id), names.map((name) => `${name}.ts#handler`));
    for (const first of [['c.ts'], ['d.ts', 'b.ts'], ['client.ts']]) {
      const { whole } = await told(first, 0);
      assert.deepEqual([whole.handlers, whole.diagnostics], [handlers, diagnostics]);
    }
  });

  it('are told with all others where that does not take long', async () => {
    assert.deepEqual((await told(['c.ts'], 0)).parts, []);
  });
});

describe('times at which what is known is told', () => {
  it('are after a second, once what was wished for is known, and then ever less often, the rarer the longer that takes', () => {
    let now = 5_000;
    const times = new PartTimes(now, () => now);
    const dueAt = (ms: number, isWholeWish = false): boolean => ((now = 5_000 + ms), times.isDue(isWholeWish));
    assert.deepEqual([dueAt(999), dueAt(999, true), dueAt(1_000)], [false, false, true]);
    times.told();
    assert.deepEqual([dueAt(1_499), dueAt(1_499, true), dueAt(1_500)], [false, true, true]);
    now = 5_000 + 2_000;
    times.told();
    assert.deepEqual([dueAt(3_999), dueAt(4_000)], [false, true]);
  });
});
