import assert from 'node:assert/strict';
import { namesakes } from '../../src/report/words/namesakes';

describe('handlers of one name', () => {
  const parts = (...ids: string[]) => ids.map((id) => namesakes(ids.map((one) => ({ id: one, name: 'Handler' }))).get(id));
  it('are told apart by what is nearest to their end', () => {
    assert.deepEqual(parts('a.ts#read', 'a.ts#write'), ['read', 'write']);
    assert.deepEqual(parts('src/a.ts#handler', 'src/b.ts#handler'), ['a.ts', 'b.ts']);
    assert.deepEqual(parts('one/index.ts#handler', 'two/index.ts#handler', 'index.ts#handler'), ['one', 'two', 'index.ts#handler']);
  });
  it('need nothing where the name is another', () => assert.deepEqual(namesakes([{ id: 'a.ts#handler', name: 'a' }, { id: 'b.ts#handler', name: 'b' }]), new Map()));
});
