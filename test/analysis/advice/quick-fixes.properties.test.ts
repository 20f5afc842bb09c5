import assert from 'node:assert/strict';
import fc from 'fast-check';
import { adviseFiles } from './advise-files';
import { applyEdits } from './apply-edits';
import { randomProgram } from './random-program';
import { runHandler } from './run-handler';
import { typeErrors } from './type-errors';

const RUNS = Number(process.env.PROGRAMS ?? 150);

describe('quick fixes of advice', function () {
  this.timeout(0);

  it(`leave ${RUNS} random programs as they behave, and never slower`, async () => {
    let fixes = 0;
    const property = fc.asyncProperty(randomProgram, async (files) => {
      const edits = (await adviseFiles(files)).flatMap((advice) => (advice.edits ? [advice.edits] : []));
      if (edits.length === 0) return;
      const before = await runHandler(files);
      for (const fix of [...edits, edits.flat()]) {
        fixes++;
        const fixed = applyEdits(files, fix);
        const after = await runHandler(fixed);
        const text = `${files['handler.ts']}\n// fixed\n${fixed['handler.ts']}`;
        assert.deepEqual({ ...after, elapsedMs: 0 }, { ...before, elapsedMs: 0 }, text);
        assert.ok(after.elapsedMs <= before.elapsedMs, `${before.elapsedMs} ms before, ${after.elapsedMs} ms after\n${text}`);
        if (fixes % 20 === 1) assert.deepEqual(typeErrors(fixed), [], text);
      }
    });
    const seed = process.env.SEED ? Number(process.env.SEED) : Date.now() % 2 ** 31;
    console.log(`      seed ${seed}`);
    await fc.assert(property, { numRuns: RUNS, seed, endOnFailure: false });
    console.log(`      ${fixes} fixes`);
    assert.ok(fixes > RUNS / 10, `only ${fixes} fixes in ${RUNS} programs`);
  });
});
