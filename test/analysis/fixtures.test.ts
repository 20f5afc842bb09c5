import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createAnalyzer } from '../../src/analysis/analyzer';
import type { Analysis } from '../../src/domain';

const fixtures = join(__dirname, '..', 'fixtures');
const folders = (path: string): string[] => readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();

/** What a fixture's expected.json may say of a handler; what it leaves out is not compared. */
interface Expected {
  handlers: ({ id: string } & Record<string, unknown>)[];
  diagnostics: { file: string; line?: number; message: string }[];
}

describe('fixtures: every folder is a project with its expected handlers', () => {
  for (const framework of folders(fixtures)) {
    for (const name of folders(join(fixtures, framework))) {
      it(`${framework}/${name}`, async () => {
        const root = join(fixtures, framework, name);
        const expected = JSON.parse(readFileSync(join(root, 'expected.json'), 'utf8')) as Expected;
        const analysis = await createAnalyzer(root, { exclude: ['expected.json'] }).analyze();
        assertHandlers(analysis, expected);
        assertDiagnostics(analysis, expected);
      });
    }
  }
});

function assertHandlers({ handlers }: Analysis, expected: Expected): void {
  const found = [...handlers].sort((a, b) => byText(a.id, b.id));
  assert.deepEqual(found.map((handler) => handler.id), expected.handlers.map((handler) => handler.id));
  found.forEach((handler, index) => assertContains(handler, expected.handlers[index], handler.id));
}

/** Same files, lines (where given) and a part of the message, in the order of files and lines. */
function assertDiagnostics(analysis: Analysis, expected: Expected): void {
  const found = [...analysis.diagnostics].sort((a, b) => byText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0));
  assert.equal(found.length, expected.diagnostics.length, JSON.stringify(found, undefined, 1));
  found.forEach(({ file, line, message }, index) => {
    const wanted = expected.diagnostics[index];
    assert.equal(file, wanted?.file);
    if (wanted?.line !== undefined) assert.equal(line, wanted.line, message);
    assert.ok(message.includes(wanted?.message ?? '?'), `${message}\nshould contain: ${wanted?.message}`);
  });
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Every given field is there with its value, those that are null are not; numbers to nine digits. */
function assertContains(actual: unknown, expected: unknown, where: string): void {
  if (typeof expected === 'number' && typeof actual === 'number') return assert.ok(Math.abs(actual - expected) <= Math.abs(expected) * 1e-9, `${where}: ${actual} instead of ${expected}`);
  if (expected === null) return assert.equal(actual, undefined, where);
  if (typeof expected !== 'object') return assert.deepEqual(actual, expected, where);
  for (const [key, value] of Object.entries(expected)) assertContains((actual as Record<string, unknown> | undefined)?.[key], value, `${where}.${key}`);
}
