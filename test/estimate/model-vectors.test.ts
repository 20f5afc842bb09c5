import assert from 'node:assert/strict';
import file from './model-vectors.json';
import { vectorFunctions } from './vector-functions';

interface Vector { id: string; fn: string; note: string; tol: number; input: unknown; expect: unknown }

/** Figures computed independently in Python (scipy); each is compared at the tolerance that its vector states. */
describe('the model, against independently computed figures', function () {
  this.timeout(120_000);

  for (const { id, fn, note, tol, input, expect } of file.vectors as unknown as Vector[]) {
    it(`${id} ${note}`, () => compare(vectorFunctions[fn]!(input as never), expect, tol, fn));
  }

  it('covers every function of the file', () => {
    assert.deepEqual([...new Set(file.vectors.map(({ fn }) => fn))].sort(), Object.keys(vectorFunctions).sort());
  });
});

/** Relative tolerance; 1e-9 near zero; whole numbers exactly, unless the tolerance is above 0.001: then one more or less will do. */
function compare(actual: unknown, expected: unknown, tolerance: number, path: string): void {
  if (typeof expected === 'number') {
    assert.equal(typeof actual, 'number', `${path} is ${String(actual)}`);
    const allowed = Number.isInteger(expected) && tolerance > 1e-3 && expected > 1 ? 1 : Math.max(1e-9, Math.abs(expected) * tolerance);
    assert.ok(Math.abs((actual as number) - expected) <= allowed, `${path}: ${String(actual)} instead of ${expected}`);
  } else if (expected === 'Infinity') assert.equal(actual, Infinity, path);
  else if (expected !== null && typeof expected === 'object') {
    for (const [key, value] of Object.entries(expected)) compare((actual as Record<string, unknown>)?.[key], value, tolerance, `${path}.${key}`);
  } else assert.equal(actual ?? null, expected, path);
}
