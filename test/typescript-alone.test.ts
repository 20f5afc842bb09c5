import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as esbuild from 'esbuild';
import ts from 'typescript';
import { ts as whole } from 'ts-morph';
import { typeScriptBundle } from '../scripts/typescript-alone.mjs';

const project = resolve(__dirname, '..');
/** A profiler's, and the language service's methods of symbols and signatures: only a checker makes those. */
const neverReached = ['onProfilerEvent', 'ts_FindAllReferences_exports', 'ts_GoToDefinition_exports', 'ts_JsDoc_exports', 'ts_formatting_exports'];

describe('the part of TypeScript that is shipped', function () {
  this.timeout(120_000);
  let folder: string;
  let file: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hosting-cost-typescript-'));
    file = join(folder, 'typescript.js');
    await esbuild.build({ ...typeScriptBundle, bundle: true, outfile: file, absWorkingDir: project, logLevel: 'silent' } as esbuild.BuildOptions);
  });
  after(() => rmSync(folder, { recursive: true }));

  it('names nothing that was left out', () => {
    const options: ts.CompilerOptions = { allowJs: true, checkJs: true, noEmit: true, types: ['node'], lib: ['lib.esnext.d.ts', 'lib.dom.d.ts'], target: ts.ScriptTarget.ESNext };
    const program = ts.createProgram([file], { ...options, typeRoots: [join(project, 'node_modules/@types')] });
    const missing = program.getSemanticDiagnostics(program.getSourceFile(file)).filter(({ code }) => code === 2304 || code === 2552).map(({ messageText }) => /'(.*?)'/.exec(ts.flattenDiagnosticMessageText(messageText, ' '))?.[1] ?? '');
    assert.deepEqual([...new Set(missing)].sort(), [...neverReached].sort());
  });

  it('reads every source of ours as TypeScript itself does', () => {
    const part = require(file) as typeof whole;
    const sources = ['src', 'webview'].flatMap((root) => readdirSync(join(project, root), { recursive: true, encoding: 'utf8' }).map((path) => join(project, root, path))).filter((path) => /\.[cm]?[jt]sx?$/.test(path));
    assert.ok(sources.length > 300, `${sources.length} sources`);
    for (const path of sources) assert.equal(shape(part, path), shape(whole, path), path);
  });
});

/** Kinds and places of all nodes, and the errors. */
function shape(api: typeof whole, path: string): string {
  const source = api.createSourceFile(path, readFileSync(path, 'utf8'), api.ScriptTarget.Latest, false);
  const parts: string[] = [];
  const pending: Parameters<typeof api.isIdentifier>[0][] = [source];
  for (let node = pending.pop(); node; node = pending.pop()) {
    parts.push(`${node.kind}:${node.getStart(source)}-${node.end}`);
    api.forEachChild(node, (child) => void pending.push(child));
  }
  const errors = (source as unknown as { parseDiagnostics: { code: number; start: number }[] }).parseDiagnostics;
  return [...parts, ...errors.map(({ code, start }) => `!${code}@${start}`)].join(' ');
}
