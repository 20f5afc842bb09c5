import assert from 'node:assert/strict';
import { sameParts } from '../../src/analysis/reuse/same-parts';

describe('parts of a module that are compared without being printed', () => {
  const parts: unknown[] = [
    null, 1, 'a', true, [], [1], [1, 2], [null], {}, { a: 1 }, { a: null }, { b: 1 }, { a: 1, b: 2 }, { a: { c: [1, { d: 2 }] } }, { a: { c: [1, { d: 3 }] } }, { 0: 1 }, { length: 0 },
  ];

  it('are the same where they are printed the same, and nowhere else', () => {
    for (const one of parts) for (const other of parts) assert.equal(sameParts(structuredClone(one), other), JSON.stringify(one) === JSON.stringify(other), `${JSON.stringify(one)} and ${JSON.stringify(other)}`);
  });

  it('do not differ by what is undefined, nor by the order of their members', () => {
    assert.ok(sameParts({ a: 1, b: undefined }, { a: 1 }));
    assert.ok(sameParts({ a: 1 }, { b: undefined, a: 1 }));
    assert.ok(sameParts({ a: 1, b: 2 }, { b: 2, a: 1 }));
  });

  it('are compared as what they stand for', () => {
    const [one, other] = [{ fn: { body: [1] } }, { fn: { body: [2] } }];
    assert.ok(!sameParts(one, other));
    assert.ok(sameParts(one, other, (part) => ('body' in part ? { ...part, body: 'f' } : undefined)));
    assert.ok(!sameParts(one, other, (part, side) => ('body' in part ? { ...part, body: side } : undefined)));
  });
});
