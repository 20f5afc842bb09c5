import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../src/domain';
import { findDeclarations } from '../../src/analysis/find-declarations';
import { UNKNOWN, type Framework, type HandlerDeclaration, type Project } from '../../src/analysis/frameworks/framework';
import { listFiles } from '../../src/analysis/list-files';
import { Modules } from '../../src/analysis/modules';

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
      it(`${framework}/${name}`, () => {
        const root = join(fixtures, framework, name);
        const expected = JSON.parse(readFileSync(join(root, 'expected.json'), 'utf8')) as Expected;
        const { handlers, diagnostics } = findIn(root);
        assert.deepEqual(handlers.map((handler) => handler.id), expected.handlers.map((handler) => handler.id));
        handlers.forEach((handler, index) => assertContains(handler, expected.handlers[index], handler.id));
        assert.deepEqual(diagnostics.map(({ file, line }, index) => ({ file, line: expected.diagnostics[index]?.line === undefined ? undefined : line })), expected.diagnostics.map(({ file, line }) => ({ file, line })), JSON.stringify(diagnostics, undefined, 1));
        diagnostics.forEach((diagnostic, index) => assert.ok(diagnostic.message.includes(expected.diagnostics[index]?.message ?? '?'), `${diagnostic.message}\nshould contain: ${expected.diagnostics[index]?.message}`));
      });
    }
  }
});

function findIn(root: string): { handlers: (HandlerDeclaration & { id: string })[]; diagnostics: Diagnostic[] } {
  const listed = listFiles(root);
  const files = new Set(listed.files);
  const diagnostics = [...listed.diagnostics];
  const read = (file: string): string | undefined => (files.has(file) && file !== 'expected.json' ? readFileSync(join(root, file), 'utf8') : undefined);
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const modules = new Modules({ files, read, report });
  const sources = listed.files.filter((file) => /\.[cm]?[jt]sx?$/.test(file));
  const projectFor = (framework: Framework): Project => ({
    root, files, read, report,
    exportsOf: (file) => modules.exportsOf(file),
    evaluate: () => UNKNOWN as never,
    hinted: framework.hint ? sources.filter((file) => framework.hint?.test(read(file) ?? '')) : [],
  });
  const handlers = findDeclarations(projectFor).map((declaration) => ({ ...declaration, id: `${declaration.file}#${declaration.export}` }));
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return {
    handlers: handlers.sort((a, b) => order(a.id, b.id)),
    diagnostics: diagnostics.sort((a, b) => order(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0)),
  };
}

/** Every given field is there with its value; numbers to nine digits. */
function assertContains(actual: unknown, expected: unknown, where: string): void {
  if (typeof expected === 'number' && typeof actual === 'number') return assert.ok(Math.abs(actual - expected) <= Math.abs(expected) * 1e-9, `${where}: ${actual} instead of ${expected}`);
  if (typeof expected !== 'object' || expected === null) return assert.deepEqual(actual, expected, where);
  for (const [key, value] of Object.entries(expected)) assertContains((actual as Record<string, unknown> | undefined)?.[key], value, `${where}.${key}`);
}
