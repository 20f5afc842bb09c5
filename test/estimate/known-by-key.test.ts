import assert from 'node:assert/strict';
import { KnownByKey } from '../../src/estimate/known-by-key';

describe('answers known by key', () => {
  it('are kept, but never more than some megabytes of long keys or of many short ones', () => {
    for (const [length, count] of [[1_000_000, 12], [6, 120_000]] as const) {
      const known = new KnownByKey<number>();
      const key = (index: number) => `${index}`.padStart(length, '0');
      for (let index = 0; index < count; index++) assert.equal(known.set(key(index), index), index);
      assert.equal(known.get(key(count - 1)), count - 1);
      assert.equal(known.get(key(0)), undefined);
    }
  });

  it('are none of an empty key', () => {
    const known = new KnownByKey<number>();
    assert.equal(known.set('', 7), 7);
    assert.equal(known.get(''), undefined);
  });
});
