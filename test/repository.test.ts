import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix, resolve } from 'node:path';
import * as esbuild from 'esbuild';
import ignore from 'ignore';
import ts from 'typescript';
import { importRules } from './import-rules';

const project = resolve(__dirname, '..');
const read = (file: string): string => readFileSync(join(project, file), 'utf8');

/** Every file of the repository, relative with `/`, without what git ignores. */
function repositoryFiles(): string[] {
  const ignored = ignore().add(read('.gitignore')).add('.git/');
  const walk = (folder: string): string[] =>
    readdirSync(join(project, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = posix.join(folder, entry.name);
      if (ignored.ignores(entry.isDirectory() ? `${path}/` : path)) return [];
      return entry.isDirectory() ? walk(path) : [path];
    });
  return walk('');
}

interface Import {
  from: string;
  /** A file of ours without its extension (`src/domain`), or a package (`vscode`, `node:fs`). */
  to: string;
}

function importsOf(from: string): Import[] {
  return ts.preProcessFile(read(from), true, true).importedFiles.map(({ fileName }) => ({
    from,
    to: fileName.startsWith('.') ? posix.join(posix.dirname(from), fileName) : isBuiltin(fileName) ? `node:${fileName.replace(/^node:/, '')}` : fileName,
  }));
}

describe('the repository', () => {
  const files = repositoryFiles();
  const sources = files.filter((file) => /^(src|webview)\/.*\.ts$/.test(file));
  const imports = sources.flatMap(importsOf);

  describe('import directions', () => {
    it('are read from every source file', () => assert.ok(imports.length > sources.length, `${imports.length} imports in ${sources.length} files`));

    for (const { name, from, to, reason } of importRules) {
      it(name, () => {
        const wrong = imports.filter((one) => from.test(one.from) && to.test(one.to));
        assert.deepEqual(wrong.map((one) => `${one.from} imports ${one.to}`), [], reason);
      });
    }
  });

  it('computes without Node.js and without a page, so that the panel and the host give the same answer', function () {
    this.timeout(60_000);
    const pure = sources.filter((file) => /^src\/(domain\.ts|hosting\/|estimate\/|report\/)/.test(file));
    const options: ts.CompilerOptions = { lib: ['lib.es2023.d.ts'], types: [], strict: true, noEmit: true, skipLibCheck: true, resolveJsonModule: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.Preserve, moduleResolution: ts.ModuleResolutionKind.Bundler };
    const program = ts.createProgram(pure.map((file) => join(project, file)), options);
    const found = ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => `${file?.fileName}:${file?.getLineAndCharacterOfPosition(start ?? 0).line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
    assert.deepEqual(found, []);
  });

  it('has small files', () => {
    const long = sources.filter((file) => file !== 'src/domain.ts' && read(file).split('\n').length > 200);
    assert.deepEqual(long, [], 'A file of more than 200 lines holds more than one thing.');
  });

  it('names no package registry: everybody installs from the one that is set up', () => {
    const host = new RegExp(['registry', 'deb'].map((name) => `\\b${name}\\.[a-z-]+\\.(org|com)\\b`).join('|'), 'i');
    const texts = files.filter((file) => !/\.(png|ico|ttf|woff2?)$/.test(file));
    assert.deepEqual(texts.filter((file) => host.test(read(file))), []);
  });

  describe('frameworks', () => {
    const index = read('src/analysis/frameworks/index.ts');
    const rows = files.map((file) => /^src\/analysis\/frameworks\/([^/]+)\.ts$/.exec(file)?.[1] ?? '').filter((name) => name && name !== 'index');

    for (const name of rows) {
      it(`${name} has a row in the index and a fixture`, () => {
        assert.ok(index.includes(`'./${name}'`), `src/analysis/frameworks/index.ts has no row for ${name}.`);
        assert.ok(existsSync(join(project, 'test/fixtures', name)), `test/fixtures/${name}/ is not there: how do we know that it works?`);
      });
    }
  });

  it('starts quickly: the extension loads nothing but vscode until it is used', async () => {
    const bundle = await bundleOf('src/extension.ts');
    assert.deepEqual([...new Set(bundle.packages.filter((name) => !isBuiltin(name)))], ['vscode'], 'Load it late: `await import(…)` makes a bundle of its own.');
    assert.ok(bundle.bytes <= 40_000, `dist/extension.js would have ${bundle.bytes} bytes; a start has no time for more than 40,000.`);
  });

  it('starts quickly: bundles are ASCII, which V8 keeps in a byte for each character', () => {
    const isAscii = (text: string): boolean => /^[\0-\x7F]*$/.test(text);
    const others = sources.filter((file) => !isAscii(read(file)) && !isAscii(esbuild.transformSync(read(file), { loader: 'ts', charset: 'ascii', minifyWhitespace: true }).code));
    assert.deepEqual(others, [], 'esbuild leaves regular expressions as they are: write \\uXXXX there.');
    assert.match(read('esbuild.mjs'), /charset: 'ascii'/);
  });

  it('starts quickly: no module copies what VS Code has', () => {
    const copying = sources.filter((file) => /^import (?!type ).*from 'vscode'/m.test(read(file)));
    assert.deepEqual(copying, [], "`import vscode = require('vscode')`: of any other import the bundle makes an object with each of VS Code's names, for each module anew, which is four fifths of a start.");
  });
});

/** What the entry point holds itself, and the packages that it requires at once. */
async function bundleOf(entryPoint: string): Promise<{ bytes: number; packages: string[] }> {
  const { bundleImportedLate } = await import('../scripts/bundle-imported-late.mjs');
  const { metafile, outputFiles } = await esbuild.build({
    absWorkingDir: project,
    entryPoints: [entryPoint],
    bundle: true,
    minify: true,
    metafile: true,
    write: false,
    outdir: 'dist',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // As it is built for release: it is what is loaded that counts.
    charset: 'ascii',
    mainFields: ['module', 'main'],
    supported: { 'dynamic-import': false },
    packages: 'external',
    plugins: [bundleImportedLate([])],
  });
  const [output] = Object.values(metafile.outputs);
  return { bytes: outputFiles[0].contents.length, packages: output.imports.filter(({ kind, path }) => kind !== 'dynamic-import' && !path.startsWith('./')).map(({ path }) => path) };
}
