import assert from 'node:assert/strict';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import * as esbuild from 'esbuild';
import { sampleProject } from '../../scripts/sample-project.mjs';
import { fault } from './fault';

const project = join(__dirname, '../..');
const entryPoints = ['src/cli.ts', 'src/editor/thread/analysis-worker.ts', 'src/extension.ts', 'src/editor/panel/panel.ts', 'src/editor/code/in-the-code.ts'];

/** Modules of Node.js that can reach another machine, or start a program that does. */
const forbidden = /^(?:node:)?(?:cluster|dgram|dns|http|http2|https|net|tls|undici)(?:\/|$)/;

/** Runs in the thread before anything else: notes what would reach out, and tells it when it is asked. */
const watching = `{
  const { parentPort } = require('node:worker_threads');
  const asked = [];
  const watch = (owner, name) => { owner[name] = () => { asked.push(name); throw new Error('stopped'); }; };
  const [net, tls, dns, dgram, http, https] = ['net', 'tls', 'dns', 'dgram', 'http', 'https'].map((name) => require('node:' + name));
  for (const [owner, names] of [[net.Socket.prototype, ['connect']], [net, ['connect', 'createConnection']], [tls, ['connect']], [dns, ['lookup', 'resolve']], [dns.promises, ['lookup', 'resolve']], [dgram, ['createSocket']], [http, ['request', 'get']], [https, ['request', 'get']], [globalThis, ['fetch', 'WebSocket', 'EventSource']]]) for (const name of names) watch(owner, name);
  parentPort.on('message', ({ kind, id }) => {
    if (kind === 'ask') { try { fetch('https://outside.test/'); } catch {} try { net.connect(1); } catch {} }
    if (kind === 'ask' || kind === 'asked') parentPort.postMessage({ kind: 'asked', id, asked });
  });
}`;

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

  fault('no request leaves the analysis thread: sockets, name look-ups and fetch are watched in it while projects that name hosts are read, advised on and compared', async (tally) => {
    const { outputFiles } = await esbuild.build({ absWorkingDir: project, entryPoints: ['src/editor/thread/analysis-worker.ts'], bundle: true, write: false, outdir: 'dist', platform: 'node', format: 'cjs', logLevel: 'silent', mainFields: ['module', 'main'] });
    const thread = new Worker(`${watching}\n${outputFiles![0]!.text}`, { eval: true, workerData: {} });
    const answers: { kind: string; id: number; message?: string }[] = [];
    thread.on('message', (message) => answers.push(message));
    const failed = new Promise<never>((_, reject) => thread.on('error', reject));
    const answered = async (id: number) => {
      for (;;) {
        const found = answers.find((one) => one.id === id && /^(?:done|failed|advice|changes|asked)$/.test(one.kind));
        if (found) return found;
        await Promise.race([failed, new Promise((resolve) => setTimeout(resolve, 10))]);
      }
    };
    try {
      let id = 0;
      for (const folder of ['examples/orders-api', 'test/fixtures/serverless-framework', 'test/fixtures/sam', 'test/fixtures/cdk', 'test/fixtures/terraform']) {
        await tally.once(async () => {
          const about = { root: join(project, folder), exclude: [] };
          const questions = [{ kind: 'analyze', cancelled: new Int32Array(new SharedArrayBuffer(4)) }, { kind: 'advise' }, { kind: 'compare', base: { texts: [], added: [] } }];
          for (const question of questions) {
            thread.postMessage({ ...question, ...about, id: ++id });
            const { kind, message } = await answered(id);
            assert.notEqual(kind, 'failed', message);
          }
          thread.postMessage({ kind: 'asked', id: ++id });
          assert.deepEqual(((await answered(id)) as unknown as { asked: string[] }).asked, []);
        });
      }
      await tally.once(async () => {
        thread.postMessage({ kind: 'ask', id: ++id });
        assert.deepEqual(((await answered(id)) as unknown as { asked: string[] }).asked, ['fetch', 'connect'], 'the hooks see what is asked');
      });
    } finally {
      await thread.terminate();
    }
  });
});
