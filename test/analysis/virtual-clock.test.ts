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

  it(`is the shortest, the expected and the longest real wait of ${RUNS} random programs`, async () => {
    const property = fc.asyncProperty(program, async (nodes) => {
      const printed = printProgram(nodes);
      const [real, found] = await Promise.all([runProgram(printed.files), waitOfProgram(printed.files)]);
      const text = Object.entries(printed.files).map(([name, source]) => `// ${name}\n${source}`).join('\n');
      assert.ok(Math.abs(found.low - real.shortestMs) <= TOLERANCE_MS, `shortest: ran ${real.shortestMs} ms, found ${found.low} ms\n${text}`);
      assert.ok(Math.abs(found.high - real.longestMs) <= TOLERANCE_MS, `longest: ran ${real.longestMs} ms, found ${found.high} ms\n${text}`);
      const expectedMs = real.runs.reduce((sum, { ms, read }) => sum + ms * shareOf(read, printed.flags), 0);
      assert.ok(Math.abs(found.likely - expectedMs) <= TOLERANCE_MS, `expected: ran ${expectedMs} ms, found ${found.likely} ms\n${JSON.stringify([...printed.flags])}\n${text}`);
    });
    const seed = process.env.SEED ? Number(process.env.SEED) : Date.now() % 2 ** 31;
    console.log(`      seed ${seed}`);
    await fc.assert(property, { numRuns: RUNS, seed, endOnFailure: false });
  });
});

/** Of the requests whose flags are these. */
function shareOf(read: Readonly<Record<string, unknown>>, flags: ReadonlyMap<string, number>): number {
  return Object.entries(read).reduce((share, [name, value]) => share * (value ? flags.get(name)! : 1 - flags.get(name)!), 1);
}

async function waitOfProgram(files: Record<string, string>): Promise<{ low: number; likely: number; high: number }> {
  const { handlers } = await analyzeFiles(files);
  const handler = handlers.find(({ export: name }) => name === 'handler');
  assert.ok(handler, 'the handler is found');
  return profile(handler, { latenciesMs }).ioWaitMs;
}
