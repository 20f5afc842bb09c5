import assert from 'node:assert/strict';
import fc from 'fast-check';
import { profile } from '../../src/estimate/profile';
import { analyzeFiles } from './analyze-files';
import { printProgram } from './virtual-clock/print-program';
import { program } from './virtual-clock/program';
import { runProgram } from './virtual-clock/run-program';

const RUNS = Number(process.env.PROGRAMS ?? 500);
const TOLERANCE_MS = 0.5;

/** Every wait from 1 to 60 ms, by host. */
const latenciesMs = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`http:w${index + 1}.test`, index + 1]));

describe('ioWaitMs against running the program on a virtual clock', function () {
  this.timeout(0);

  it(`is the shortest and the longest real wait of ${RUNS} random programs`, async () => {
    const property = fc.asyncProperty(program, async (nodes) => {
      const printed = printProgram(nodes);
      const [real, found] = await Promise.all([runProgram(printed.files), waitOfProgram(printed.files)]);
      const text = Object.entries(printed.files).map(([name, source]) => `// ${name}\n${source}`).join('\n');
      assert.ok(Math.abs(found.low - real.shortestMs) <= TOLERANCE_MS, `shortest: ran ${real.shortestMs} ms, found ${found.low} ms\n${text}`);
      assert.ok(Math.abs(found.high - real.longestMs) <= TOLERANCE_MS, `longest: ran ${real.longestMs} ms, found ${found.high} ms\n${text}`);
      assert.ok(found.low <= found.likely && found.likely <= found.high, 'the expected wait lies between them');
    });
    const seed = process.env.SEED ? Number(process.env.SEED) : Date.now() % 2 ** 31;
    console.log(`      seed ${seed}`);
    await fc.assert(property, { numRuns: RUNS, seed, endOnFailure: false });
  });
});

async function waitOfProgram(files: Record<string, string>): Promise<{ low: number; likely: number; high: number }> {
  const { handlers } = await analyzeFiles(files);
  const handler = handlers.find(({ export: name }) => name === 'handler');
  assert.ok(handler, 'the handler is found');
  return profile(handler, { latenciesMs }).ioWaitMs;
}
