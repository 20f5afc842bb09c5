import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { analysisThreads } from '../../src/editor/thread/analysis-threads';

describe('threads that read projects', function () {
  this.timeout(60_000);
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'hosting-cost-threads-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('have more memory after one that had too little', async () => {
    const file = join(folder, 'worker.js');
    writeFileSync(file, "const { parentPort } = require('node:worker_threads');\nconst kept = [];\nfor (let i = 0; i < 1_000_000; i++) kept.push({ i });\nparentPort.postMessage(kept.length);\n");
    const start = analysisThreads(file, {}, { first: 8, more: 256 });
    const [error] = (await once(start() as Worker, 'error')) as [NodeJS.ErrnoException];
    assert.equal(error.code, 'ERR_WORKER_OUT_OF_MEMORY');
    const second = start() as Worker;
    assert.deepEqual(await once(second, 'message'), [1_000_000]);
    await second.terminate();
  });

  it('are told the language of the reader', async () => {
    const file = join(folder, 'worker.js');
    writeFileSync(file, "const { parentPort, workerData } = require('node:worker_threads');\nparentPort.postMessage(workerData);\n");
    const thread = analysisThreads(file, { storage: folder, words: { Waiting: 'Warten' } })() as Worker;
    assert.deepEqual(await once(thread, 'message'), [{ storage: folder, words: { Waiting: 'Warten' } }]);
    await thread.terminate();
  });
});
