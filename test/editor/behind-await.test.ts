import assert from 'node:assert/strict';
import { behindAwait } from '../../src/editor/code/behind-await';

describe('a hint on a call', () => {
  const cases: [line: string, shown: string][] = [
    ['await fetch(url)', 'await |fetch(url)'],
    ['await s3.send(command)', 'await |s3.send(command)'],
    ["const doc = await db.collection('orders').doc(id).get();", "const doc = await |db.collection('orders').doc(id).get();"],
    ['const [first] = await users.find({ name: who(1) }).limit(1)?.toArray();', 'const [first] = await |users.find({ name: who(1) }).limit(1)?.toArray();'],
    ['await clients[0]!.query(sql);', 'await |clients[0]!.query(sql);'],
    ['await Promise.all([a.get(1), b.get(2)]);', 'await Promise.all([a.|get(1), b.get(2)]);'],
    ['const x = (await fetch(url)).json();', 'const x = (await fetch(url)).|json();'],
    ['await one.get(); other.send();', 'await one.get(); other.|send();'],
    ['await first.get() + (await second.doc(id).get())', 'await first.get() + (await |second.doc(id).get())'],
    ['return table.get(key);', 'return table.|get(key);'],
  ];
  for (const [line, shown] of cases) {
    it(`stands where it does not tear the call apart: ${shown}`, () => {
      // The call is named at the last of these names that is followed by a bracket, but in a list at the first.
      const name = line.includes('Promise.all') ? line.indexOf('get(') : Math.max(...['fetch(url)', 'send(', 'get(', 'toArray(', 'query(', 'json('].map((word) => (word === 'fetch(url)' && line.includes('json') ? -1 : line.lastIndexOf(word))));
      const at = behindAwait(line, name);
      assert.equal(`${line.slice(0, at)}|${line.slice(at)}`, shown);
    });
  }
});
