import assert from 'node:assert/strict';
import { ListedFiles } from '../../src/analysis/files/listed-files';

describe('the files of a project', () => {
  const list = new Set(['a.ts', 'b.ts']);

  it('is the same list under another identity: what hangs on the one does not hang on the other', () => {
    const files = new ListedFiles(list);
    const again = files.again();
    const known = new WeakMap<ReadonlySet<string>, string>([[files, 'made of texts']]);
    assert.equal(known.get(again), undefined);
    assert.equal(again.list, list);
  });

  it('is read as a set', () => {
    const files: ReadonlySet<string> = new ListedFiles(list);
    const visited: string[] = [];
    files.forEach((file) => visited.push(file));
    assert.deepEqual([files.size, files.has('a.ts'), files.has('c.ts')], [2, true, false]);
    for (const each of [[...files], visited, [...files.keys()], [...files.values()], [...files.entries()].map(([file]) => file)]) assert.deepEqual(each, ['a.ts', 'b.ts']);
  });
});
