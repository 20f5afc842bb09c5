import assert from 'node:assert/strict';
import { sourcesNamed } from '../../../src/analysis/config/locate/sources-named';

/** Counts how often all files are looked through. */
class CountedFiles extends Set<string> {
  lookedThrough = 0;
  override [Symbol.iterator](): SetIterator<string> {
    this.lookedThrough++;
    return super[Symbol.iterator]();
  }
}

describe('sourcesNamed', () => {
  it('finds files and folders by the end of their path', () => {
    const files = new Set(['src/orders/list.ts', 'src/orders/list/index.mjs', 'src/reorders/list.ts', 'src/orders/list.test.ts', 'src/orders/list.json', 'index/index.ts', 'list.ts']);
    assert.deepEqual(sourcesNamed(files, 'orders/list'), ['src/orders/list.ts', 'src/orders/list/index.mjs']);
    assert.deepEqual(sourcesNamed(files, 'list.test'), ['src/orders/list.test.ts']);
    assert.deepEqual(sourcesNamed(files, 'index'), ['src/orders/list/index.mjs', 'index/index.ts']);
    assert.deepEqual(sourcesNamed(files, 'gone'), []);
  });

  it('looks through all files once, however many are asked for', () => {
    const files = new CountedFiles(['src/a.ts', 'src/b.ts']);
    for (const tail of ['a', 'b', 'c']) sourcesNamed(files, tail);
    assert.equal(files.lookedThrough, 1);
  });
});
