import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Handler } from '../../src/domain';
import { profile } from '../../src/estimate/profile';
import { analyzeFiles } from './analyze-files';
import { printProgram } from './virtual-clock/print-program';
import { program } from './virtual-clock/program';

const RUNS = 15;

describe('a handler whose functions another handler has run before', () => {
  it(`has the same calls and the same wait in ${RUNS} random programs`, async () => {
    const property = fc.asyncProperty(program, async (nodes) => {
      const { files } = printProgram(nodes);
      const [name = '', text = ''] = Object.entries(files).find(([, source]) => /export (?:const|async function|function) handler\b/.test(source)) ?? [];
      const { handlers } = await analyzeFiles({ ...files, [`again-${name}`]: text });
      const [first, again] = [name, `again-${name}`].map((file) => handlers.find((handler) => handler.file === file));
      assert.ok(first && again, 'both are found');
      assert.deepEqual(seen(again), seen(first));
    });
    const seed = process.env.SEED ? Number(process.env.SEED) : Date.now() % 2 ** 31;
    console.log(`      seed ${seed}`);
    await fc.assert(property, { numRuns: RUNS, seed, endOnFailure: false });
  }).timeout(60_000);
});

function seen(handler: Handler): unknown {
  const calls = handler.awaitedCalls.map(({ file, ...call }) => ({ ...call, file: file.replace('again-', '') }));
  return { calls, wait: profile(handler, {}).ioWaitMs };
}
