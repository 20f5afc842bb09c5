import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAnalyzer, type AnalyzerOptions } from '../../src/analysis/analyzer';
import { plainExport } from '../../src/analysis/modules/plain-export';
import type { Analysis } from '../../src/domain';
import { writeFiles } from '../write-files';

const handler = "export const handler = async () => { await fetch('https://plain.test'); };\n";

describe('exports that a text tells without being parsed', () => {
  it('are functions at the beginning of a line of a TypeScript file', () => {
    for (const text of [handler, `import x from 'x';\n${handler}`, "const a = 1;\r\nexport async function handler(event: string) {}\n", 'export function handler() {}\n']) {
      assert.deepEqual(plainExport('a.ts', text, 'handler'), { name: 'handler', file: 'a.ts', kind: 'function' }, text);
    }
  });

  const parsed: Record<string, [file: string, text: string]> = {
    'in a template': ['a.ts', `const text = \`\n${handler}\`;\n`],
    'in a comment': ['a.ts', `/*\n${handler}*/\n`],
    'in a string of several lines': ['a.ts', `const text = 'a\\\n${handler}';\n`],
    'in a namespace': ['a.ts', `namespace Own {\n${handler}}\n`],
    'in markup': ['a.tsx', `const page = <p>\n${handler}</p>;\n`],
    'under another name': ['a.ts', handler.replace('handler', 'handlers')],
    'with a type': ['a.ts', handler.replace('handler', 'handler: Handler')],
  };
  for (const [where, [file, text]] of Object.entries(parsed)) it(`are left to the parser ${where}`, () => assert.equal(plainExport(file, text, 'handler'), undefined));

  it('lead to the same handlers where little stays in memory', async () => {
    const root = mkdtempSync(join(tmpdir(), 'plain-exports-'));
    try {
      const entries = { plain: handler, other: handler.replace('handler', 'another'), inText: parsed['in a template']![1] };
      const functions = Object.keys(entries).map((name) => `  ${name}:\n    handler: src/${name}.handler\n`).join('');
      writeFiles(root, { 'serverless.yml': `service: plain\nprovider:\n  name: aws\nfunctions:\n${functions}`, ...Object.fromEntries(Object.entries(entries).map(([name, text]) => [`src/${name}.ts`, text])) });
      const found = async (options: AnalyzerOptions): Promise<Analysis> => ({ ...(await createAnalyzer(root, options).analyze()), stats: { filesListed: 0, filesParsed: 0, bytesParsed: 0, durationMs: 0 } });
      const little = await found({ mostKept: 0 });
      assert.deepEqual(little.handlers.map(({ id }) => id), ['src/plain.ts#handler']);
      assert.deepEqual(little, await found({}));
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
