import assert from 'node:assert/strict';
import dns from 'node:dns';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import * as vscode from 'vscode';
import { fault } from '../faults/fault';
import { closeEditors, figuresOf, openExample, openFile, untilFigures, type Example } from './example';

/** How often the worker is killed; `npm run faults` asks for 100. */
const KILLS = Number(process.env.KILLS ?? 20);

describe('faults in VS Code', function () {
  this.timeout(10 * 60_000);
  let example: Example;
  before(async () => {
    example = await openExample();
  });
  after(closeEditors);

  /** The thread that runs now, if there is one. */
  const worker = () => (example.api.sessions as unknown as { client: { thread?: { terminate(): Promise<number> } } }).client.thread;

  const calls = () => figuresOf(example).analysis.handlers.find(({ name }) => name === 'getOrder')?.awaitedCalls.length;
  const random = lehmer(Date.now() % 2 ** 31);
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  fault('the worker thread is killed at a random moment of an analysis, an edit or a save: figures come back by themselves, what was typed is still there', async (tally) => {
    const { session } = example;
    await session.setTyped({ ...figuresOf(example).savedInputs, requestsPerMonth: 77_000_000 });
    const editor = await openFile(example, 'src/handlers/get-order.ts');
    const unsaved = calls()!;
    const killed = new Set<unknown>();
    // Where a thread is just beginning anew, there is none to kill: such a round does not count.
    for (let round = 0; killed.size < KILLS && round < 2 * KILLS; round++) {
      await tally.once(async () => {
        const acts = [
          () => session.analyze(),
          () => session.setTyped({ ...figuresOf(example).savedInputs, requestsPerMonth: 77_000_000 }),
          async () => { assert.ok(await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), `// ${round}\n`))); await session.analyze(); },
          async () => { await editor.document.save(); await session.analyze(); },
        ];
        const act = acts[round % acts.length]!();
        await pause(random() * 120);
        const thread = worker();
        if (thread) killed.add(thread);
        await thread?.terminate();
        await act;
        while (session.state.phase !== 'ready') await pause(5);
        assert.equal(calls(), unsaved);
        assert.equal(figuresOf(example).inputs.requestsPerMonth, 77_000_000);
        assert.equal(session.typedInputs?.requestsPerMonth, 77_000_000);
      });
    }
    await session.setTyped(undefined);
    assert.equal(killed.size, KILLS, 'threads that were killed');
  });

  fault('no request leaves the machine: sockets, name look-ups and fetch of the extension host are watched while everything is asked for', async (tally) => {
    const asked: string[] = [];
    const undo = [
      watch(net.Socket.prototype, 'connect', asked), watch(net, 'connect', asked), watch(net, 'createConnection', asked), watch(tls, 'connect', asked),
      watch(dns, 'lookup', asked), watch(dns, 'resolve', asked), watch(dns.promises, 'lookup', asked), watch(globalThis, 'fetch', asked),
    ];
    try {
      const { session } = example;
      const acts: Record<string, () => unknown> = {
        'analysis': () => session.analyze(),
        'estimate': () => session.estimate(),
        'panel': async () => { await vscode.commands.executeCommand('hostingCost.estimate'); await pause(1_000); },
        'refresh': () => vscode.commands.executeCommand('hostingCost.refresh'),
        'hovers': async () => { const { document } = await openFile(example, 'src/handlers/pay-order.ts'); for (let line = 0; line < document.lineCount; line++) await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, new vscode.Position(line, 10)); },
        'handler': () => vscode.commands.executeCommand('hostingCost.openHandler', { root: session.root, handlerId: figuresOf(example).analysis.handlers[0]!.id }),
      };
      await tally.each(acts, async (act) => {
        await act();
        assert.deepEqual(asked.filter((text) => /hosting-cost/.test(text)), []);
      });
    } finally {
      undo.forEach((restore) => restore());
    }
    await closeEditors();
  });

  fault('a burst of hundreds of files that come, change and go, as a branch switch does it: one figure at the end, the right one', async (tally) => {
    const folder = join(example.session.root, 'src/burst');
    const before = figuresOf(example).analysis.handlers.length;
    for (let round = 0; round < 3; round++) {
      await tally.once(async () => {
        mkdirSync(folder, { recursive: true });
        for (let file = 0; file < 300; file++) writeFileSync(join(folder, `f${file}.ts`), `export const a${file} = ${round};\n`);
        await pause(50);
        rmSync(folder, { recursive: true });
        await pause(400);
        await example.session.analyze();
        assert.equal(figuresOf(example).analysis.handlers.length, before);
        assert.ok(!figuresOf(example).analysis.diagnostics.some(({ file }) => file.startsWith('src/burst')));
      });
    }
  });

  fault('hosting-cost.json is edited, broken and deleted on disk: the figures follow, the analysis stays', async (tally) => {
    const path = join(example.session.root, 'hosting-cost.json');
    const text = readFileSync(path, 'utf8');
    try {
      await tally.once(async () => {
        writeFileSync(path, text.replace('30000000', '31000000'));
        await untilFigures(example, ({ savedInputs }) => savedInputs.requestsPerMonth === 31_000_000);
      });
      await tally.once(async () => {
        writeFileSync(path, '{ "requestsPerMonth": oops');
        await untilFigures(example, ({ inputDiagnostics }) => inputDiagnostics.length > 0);
        assert.equal(example.session.state.phase, 'ready');
      });
      await tally.once(async () => {
        rmSync(path);
        await untilFigures(example, ({ savedInputs }) => Object.keys(savedInputs).length === 0);
      });
    } finally {
      if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
      await untilFigures(example, ({ savedInputs }) => savedInputs.requestsPerMonth === 30_000_000);
    }
  });

  fault('folders of the workspace are added and removed while an analysis runs: each that is open has its own figures at the end, one that is closed leaves nothing', async (tally) => {
    const scratch = mkdtempSync(join(tmpdir(), 'hosting-cost-folders-'));
    const names = ['one', 'two'].map((name) => join(scratch, name));
    for (const folder of names) {
      mkdirSync(folder);
      for (let index = 0; index < 40; index++) writeFileSync(join(folder, `h${index}.ts`), `export const handler = async () => { await fetch('https://h${index}.example/'); };\n`);
      writeFileSync(join(folder, 'serverless.yml'), `service: x\nprovider: { name: aws, runtime: nodejs20.x }\nfunctions:\n${Array.from({ length: 40 }, (_, index) => `  f${index}: { handler: h${index}.handler }\n`).join('')}`);
    }
    const change = async (act: () => boolean) => {
      const changed = new Promise<void>((resolve) => { const following = vscode.workspace.onDidChangeWorkspaceFolders(() => { following.dispose(); resolve(); }); });
      assert.ok(act());
      await changed;
    };
    const before = figuresOf(example).analysis.handlers.map(({ id }) => id);
    try {
      for (let round = 0; round < 10; round++) {
        await tally.once(async () => {
          const own = example.session.analyze();
          await change(() => vscode.workspace.updateWorkspaceFolders(1, 0, ...names.map((folder) => ({ uri: vscode.Uri.file(folder) }))));
          const [first, second] = names.map((folder) => example.api.sessions.withRoot(folder)!);
          const analyses = [first!.analyze(), second!.analyze()];
          await pause(random() * 150);
          await change(() => vscode.workspace.updateWorkspaceFolders(1, 1));
          await Promise.all([own, ...analyses]);
          assert.deepEqual(example.api.sessions.all.map(({ name }) => name), ['orders-api', 'two']);
          assert.equal(second!.figures?.analysis.handlers.length, 40);
          assert.deepEqual(figuresOf(example).analysis.handlers.map(({ id }) => id), before);
          await change(() => vscode.workspace.updateWorkspaceFolders(1, 1));
          assert.deepEqual(example.api.sessions.all.map(({ name }) => name), ['orders-api']);
        });
      }
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  });

  fault('analysis cancelled again and again while settings change: it answers at once, whatever the thread does, and goes on afterwards', async (tally) => {
    for (let round = 0; round < 20; round++) {
      await tally.once(async () => {
        const analysis = example.session.analyze();
        await pause(random() * 60);
        let isAnswered = false;
        const answer = analysis.then(() => (isAnswered = true));
        example.session.cancel();
        // One turn of the loop is no time for the thread to say anything.
        await new Promise(setImmediate);
        assert.ok(isAnswered);
        await answer;
      });
    }
    await example.session.analyze();
    assert.equal(example.session.state.phase, 'ready');
  });
});

/** Notes calls that come from the extension: the stack names its files. VS Code's own sockets are its own. */
function watch(owner: object, name: string, asked: string[]): () => void {
  const target = owner as Record<string, (...args: unknown[]) => unknown>;
  const original = target[name]!;
  target[name] = function (this: unknown, ...args: unknown[]) {
    const { stack = '' } = new Error();
    if (/dist\/(?:extension|panel|in-the-code|analysis-worker)\.js/.test(stack)) asked.push(`hosting-cost ${name} ${stack}`);
    return original.apply(this, args);
  };
  return () => { target[name] = original; };
}

/** Numbers from 0 to 1, the same for the same seed. */
function lehmer(seed: number): () => number {
  console.log(`      seed ${seed}`);
  let state = seed || 1;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
