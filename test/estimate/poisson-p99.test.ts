import assert from 'node:assert/strict';
import { poissonP99 } from '../../src/estimate/distributions/poisson-p99';

/** Reference: sums the probabilities from zero in logarithms, term by term. */
function summed(mean: number): number {
  let logTerm = -mean;
  let sum = Math.exp(logTerm);
  let n = 0;
  while (sum < 0.99) {
    n++;
    logTerm += Math.log(mean / n);
    sum += Math.exp(logTerm);
  }
  return n;
}

describe('99th percentile of a Poisson number', () => {
  for (const mean of [0.005, 0.3, 1, 7.5, 40, 300]) it(`is that of the summed probabilities at ${mean}`, () => assert.equal(poissonP99(mean), summed(mean)));

  it('goes on where adding up ends: at a million the sum and the expansion agree', () => {
    assert.ok(Math.abs(poissonP99(1_000_001) - poissonP99(1_000_000)) <= 2);
  });

  it('is found at once however large the mean is', () => {
    for (const mean of [1e9, 1e13, 1e18]) assert.ok(poissonP99(mean) >= mean && poissonP99(mean) < mean + 3 * Math.sqrt(mean));
  });

  it('is nothing where nothing comes', () => assert.equal(poissonP99(0), 0));
});
