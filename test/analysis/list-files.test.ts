import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAnalyzer } from '../../src/analysis/analyzer';
import { listFiles, type ListOptions } from '../../src/analysis/files/list-files';
import { writeFiles } from '../write-files';

describe('listFiles', () => {
  let root = '';
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'list-files-'))));
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const write = (files: Record<string, string>): void => {
    writeFiles(root, files);
  };
  const list = (options?: ListOptions): string[] => listFiles(root, options).files;

  it('lists sources and configuration, sorted, with / in the paths', () => {
    write({ 'src/b.ts': '', 'src/a.mjs': '', 'src/types.d.ts': '', 'src/types.d.mts': '', 'serverless.yml': '', 'wrangler.jsonc': '', 'main.tf': '', 'netlify.toml': '', 'app.arc': '', Dockerfile: '', 'logo.png': '', 'main.bicep': '', 'NOTES.md': '', 'README.md': '' });
    assert.deepEqual(list(), ['Dockerfile', 'README.md', 'app.arc', 'main.bicep', 'main.tf', 'netlify.toml', 'serverless.yml', 'src/a.mjs', 'src/b.ts', 'wrangler.jsonc']);
  });

  it("lists a Worker's configuration that is copied before it is used, and no copy of another kind", () => {
    write({ 'wrangler.staging.toml.example': '', 'wrangler.jsonc.dist': '', 'wrangler.toml.bak': '', 'wrangler.toml': '' });
    assert.deepEqual(list(), ['wrangler.jsonc.dist', 'wrangler.staging.toml.example', 'wrangler.toml']);
  });

  it('leaves out packages, tools and output beside its sources, but not a folder that is merely called build', () => {
    write({ 'node_modules/x/index.js': '', 'venv/lib/x.py': '', 'layer/python/lib/site-packages/x/y.py': '', '.tox/x/y.py': '', '.next/a.js': '', '.git/config.json': '', 'package.json': '{}', 'src/a.ts': '', 'dist/a.js': '', 'src/build/orders.ts': '', 'other/build/index.js': '' });
    assert.deepEqual(list(), ['other/build/index.js', 'package.json', 'src/a.ts', 'src/build/orders.ts']);
  });

  it('obeys .gitignore in every folder, the nearest first', () => {
    write({ '.gitignore': '*.gen.ts\n/secret/\n', 'a.gen.ts': '', 'secret/a.ts': '', 'x/secret/a.ts': '', 'x/.gitignore': '!keep.gen.ts\n/out.ts\n', 'x/keep.gen.ts': '', 'x/lose.gen.ts': '', 'x/out.ts': '', 'x/y/out.ts': '' });
    assert.deepEqual(list(), ['x/keep.gen.ts', 'x/secret/a.ts', 'x/y/out.ts']);
  });

  it("lists the stacks of a CDK program in a folder that Python's template of .gitignore names, and no other folder of that name", () => {
    write({ '.gitignore': 'lib/\n', 'shop/cdk.json': '{}', 'shop/lib/stack.ts': '', 'other/lib/a.ts': '', 'shop/layer/lib/b.ts': '' });
    assert.deepEqual(list(), ['shop/cdk.json', 'shop/lib/stack.ts']);
  });

  it('lists a script that `*.js` ignores when there is no TypeScript that it was built from', () => {
    write({ '.gitignore': '*.js\n!keep.js\nsecret.js\n', 'lib/stack.ts': '', 'lib/stack.js': '', 'lib/lambda/handler.js': '', 'keep.js': '', 'secret.js': '' });
    assert.deepEqual(list(), ['keep.js', 'lib/lambda/handler.js', 'lib/stack.ts']);
  });

  it('lists the configuration of a deployment that `*.json` ignores, unless it is named or excluded', () => {
    write({ '.gitignore': '*.json\n*.yml\nwrangler.json\n', 'firebase.json': '{}', 'functions/package.json': '{}', 'functions/data.json': '{}', 'serverless.yml': '', 'values.yml': '', 'wrangler.json': '{}' });
    assert.deepEqual(list(), ['firebase.json', 'functions/package.json', 'serverless.yml']);
    assert.deepEqual(list({ exclude: ['firebase.json'] }), ['functions/package.json', 'serverless.yml']);
  });

  it('obeys exclude and include globs, with alternatives', () => {
    write({ 'a/one.ts': '', 'a/one.js': '', 'a/one.yml': '', 'b/two.ts': '', 'c/three.ts': '' });
    assert.deepEqual(list({ exclude: ['**/*.{js,yml}', 'c/'] }), ['a/one.ts', 'b/two.ts']);
    assert.deepEqual(list({ include: ['a/**', '**/three.ts'] }), ['a/one.js', 'a/one.ts', 'a/one.yml', 'c/three.ts']);
  });

  it('follows no symbolic link: not in a loop, not out of the root', () => {
    write({ 'src/a.ts': '' });
    symlinkSync(root, join(root, 'src/loop'));
    symlinkSync(tmpdir(), join(root, 'outside'));
    symlinkSync('/etc/hostname', join(root, 'passwd.ts'));
    assert.deepEqual(list(), ['src/a.ts']);
  });

  it('says which folder cannot be read and lists the rest', function () {
    write({ 'closed/a.ts': '', 'open/a.ts': '' });
    chmodSync(join(root, 'closed'), 0);
    const { files, diagnostics } = listFiles(root);
    chmodSync(join(root, 'closed'), 0o755);
    if (process.getuid?.() === 0) return this.skip();
    assert.deepEqual(files, ['open/a.ts']);
    assert.deepEqual(diagnostics.map(({ file }) => file), ['closed/']);
  });

  it('says that a folder is not there', () => {
    const { files, diagnostics } = listFiles(join(root, 'nowhere'));
    assert.deepEqual(files, []);
    assert.match(diagnostics[0]?.message ?? '', /cannot be read.*ENOENT/);
  });

  it('leaves out what an editor holds of a file that is left out, and counts what is only in an editor', async () => {
    const text = "import type { Handler } from 'aws-lambda';\nexport const handler: Handler = async () => fetch('https://api.test/');\n";
    write({ 'src/kept.ts': text, 'src/ignored.ts': text, 'src/excluded.ts': text, '.gitignore': 'ignored.ts\n' });
    const analyzer = createAnalyzer(root, { exclude: ['**/excluded.ts', 'old/**'] });
    for (const file of ['src/kept.ts', 'src/ignored.ts', 'src/excluded.ts', 'src/new.ts', 'old/new.ts']) analyzer.setText(file, text);
    const { handlers } = await analyzer.analyze();
    assert.deepEqual(handlers.map(({ file }) => file), ['src/kept.ts', 'src/new.ts']);
  });
});
