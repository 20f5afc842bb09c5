import assert from 'node:assert/strict';
import { directedPrograms, foundWaits, realWait } from './virtual-clock/directed-programs';

const TOLERANCE_MS = 0.5;

describe('ioWaitMs of programs written for one construct each, against running them on a virtual clock', function () {
  this.timeout(60_000);
  for (const { file, names } of directedPrograms()) {
    it(`${file}: ${names.length} programs`, async () => {
      const found = await foundWaits(file, names);
      const wrong: string[] = [];
      for (const name of names) {
        const { shortestMs, longestMs } = await realWait(file, name);
        const { low, high } = found.get(name) ?? { low: Number.NaN, high: Number.NaN };
        const isExact = Math.abs(low - shortestMs) <= TOLERANCE_MS && Math.abs(high - longestMs) <= TOLERANCE_MS;
        if (!isExact) wrong.push(`${name}: ran ${shortestMs} to ${longestMs} ms, found ${low} to ${high} ms`);
      }
      assert.deepEqual(wrong, []);
    });
  }
});
