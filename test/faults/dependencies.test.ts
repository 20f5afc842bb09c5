import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { sampleProject } from '../../scripts/sample-project.mjs';
import { fault } from './fault';

const project = join(__dirname, '../..');
const read = (file: string) => JSON.parse(readFileSync(join(project, file), 'utf8'));
const entryPoints = ['src/cli.ts', 'src/editor/thread/analysis-worker.ts', 'src/extension.ts', 'src/editor/panel/panel.ts', 'src/editor/code/in-the-code.ts', 'webview/main.ts'];

/** Licences that ask for no more than their text. */
const permissive = /^(?:0BSD|Apache-2\.0|BSD-[23]-Clause|BlueOak-1\.0\.0|CC-BY-4\.0|ISC|MIT|MIT-0|Unlicense)$/;

describe('faults: packages of others', function () {
  this.timeout(0);

  fault('a package with a known hole or a script at installation reaches users: none is installed with the extension, each one inside is locked by its hash, has a permissive licence and runs nothing when it is installed', async (tally) => {
    const manifest = read('package.json');
    await tally.once(() => {
      // What `npm audit --omit=dev` looks at, and what a person would install with the package.
      for (const kind of ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies', 'bundledDependencies']) assert.deepEqual(Object.keys(manifest[kind] ?? {}), [], kind);
      for (const script of ['preinstall', 'install', 'postinstall', 'prepare']) assert.equal(manifest.scripts[script], undefined, script);
    });
    const { packages } = read('package-lock.json') as { packages: Record<string, { version: string; integrity?: string; license?: string; dev?: boolean; hasInstallScript?: boolean }> };
    await tally.once(() => assert.deepEqual(Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev).map(([path]) => path), [], 'nothing but tools of development is locked'));
    const { metafile } = await esbuild.build({ absWorkingDir: project, entryPoints, bundle: true, metafile: true, write: false, outdir: 'dist', platform: 'node', format: 'cjs', external: ['vscode'], loader: { '.ttf': 'empty', '.css': 'empty' }, plugins: [sampleProject], logLevel: 'silent', mainFields: ['module', 'main'] });
    const inside = [...new Set(Object.keys(metafile.inputs).flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []))];
    assert.ok(inside.length > 5, 'the list is read');
    await tally.each(Object.fromEntries(inside.map((path) => [path, path])), (path) => {
      const locked = packages[path];
      assert.ok(locked?.integrity, 'it is locked by its hash');
      assert.ok(!locked.hasInstallScript, 'it runs nothing when it is installed');
      assert.match(locked.license ?? '', permissive);
      assert.equal(read(join(path, 'package.json')).version, locked.version, 'what is bundled is what is locked');
    });
  });
});
