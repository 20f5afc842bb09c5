import assert from 'node:assert/strict';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { sampleProject } from '../../scripts/sample-project.mjs';
import { fault } from './fault';

const project = join(__dirname, '../..');
const entryPoints = ['src/cli.ts', 'src/editor/analysis-worker.ts', 'src/extension.ts', 'src/editor/panel.ts', 'src/editor/in-the-code.ts'];

/** Modules of Node.js that can reach another machine, or start a program that does. */
const forbidden = /^(?:node:)?(?:cluster|dgram|dns|http|http2|https|net|tls|undici)(?:\/|$)/;

describe('faults: the network', function () {
  this.timeout(0);

  fault('no request leaves the machine: no part of the extension, its thread or the terminal program can load a module of Node.js that talks to others', async (tally) => {
    await tally.each(Object.fromEntries(entryPoints.map((entry) => [entry, entry])), async (entry) => {
      const { metafile } = await esbuild.build({ absWorkingDir: project, entryPoints: [entry], bundle: true, metafile: true, write: false, outdir: 'dist', platform: 'node', format: 'cjs', external: ['vscode'], plugins: [sampleProject], logLevel: 'silent', mainFields: ['module', 'main'] });
      const builtins = Object.values(metafile.inputs).flatMap(({ imports }) => imports.map(({ path }) => path)).filter((path) => isBuiltin(path));
      assert.ok(builtins.length > 0, 'the list is read');
      assert.deepEqual([...new Set(builtins)].filter((path) => forbidden.test(path)), []);
    });
  });
});
