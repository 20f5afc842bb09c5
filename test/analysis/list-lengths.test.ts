import assert from 'node:assert/strict';
import type { Range } from '../../src/domain';
import { profile } from '../../src/estimate/profile';
import { analyzeFiles } from './analyze-files';

/** Milliseconds that a handler waits which asks once for each item of a list: as it is told where its ways are too many to go each by itself. */
async function waitOverEach(list: string, before = ''): Promise<Range> {
  const { handlers } = await analyzeFiles({ 'handler.js': `export const handler = async (event) => { const same = (list) => list.map((item) => item); ${before}\n  for (const item of ${list}) await fetch(\`https://a.test/\${item}\`); };\n` });
  const { paths, ...handler } = handlers[0]!;
  return profile(handler, {}).ioWaitMs;
}

describe('lengths of lists that are put together', () => {
  it('are the sum, however they are put together', async () => {
    const spread = await waitOverEach('[...same(event.a), ...same(event.b)]');
    assert.deepEqual(await waitOverEach('same(event.a).concat(same(event.b))'), spread);
    assert.deepEqual(await waitOverEach('[same(event.a), same(event.b)].flat()'), spread);
    assert.deepEqual(await waitOverEach('same(event.a).flatMap((item) => [item, item])'), spread);
    const one = await waitOverEach('same(event.a)');
    assert.deepEqual([spread.low, spread.likely], [2 * one.low, 2 * one.likely]);
  });

  it('count each item that is no list once', async () => {
    const two = await waitOverEach('[1, 2]');
    for (const list of ['[1, 2].flatMap((item) => item)', '[1, [2]].flat()', '[].concat(1, [2])', '[{ id: 1 }].concat({ id: 2 })']) assert.deepEqual(await waitOverEach(list), two, list);
  });

  it('are those of the shortest to the longest where one of several is spread', async () => {
    const [one, three] = [await waitOverEach('[1]'), await waitOverEach('[1, 2, 3]')];
    const either = await waitOverEach('[...(event.a ? [1] : [1, 2, 3])]');
    assert.deepEqual([either.low, either.likely], [one.low, three.likely]);
    assert.deepEqual(await waitOverEach('[].concat(event.a ? [1] : [1, 2, 3])'), either);
  });

  it('are unknown where one of several is unknown', async () => {
    const unknown = await waitOverEach('[...event.rows]');
    for (const list of ['[...(event.a ? [1] : event.rows)]', '[].concat(event.a ? [1] : event.rows)', '[].concat(event.rows)']) assert.deepEqual(await waitOverEach(list), unknown, list);
  });

  it('are those of the list that a generator hands on', async () => {
    const each = 'function* each(list) { yield* list; }';
    for (const list of ['same(event.a)', '[1, ...same(event.a)]', '[1, 2]']) assert.deepEqual(await waitOverEach(`each(${list})`, each), await waitOverEach(list), list);
    const part = 'const some = []; if (event.b) some.push(1);';
    assert.deepEqual(await waitOverEach('each(some)', `${part} ${each}`), await waitOverEach('some', part));
  });

  it('may be none where a branch added the items', async () => {
    const { low } = await waitOverEach('[...(event.a ? some : [1, 2])]', 'const some = []; if (event.b) some.push(1);');
    assert.equal(low, 0);
  });

  it('are those of the list that was there, whatever is put into the one that was made of it', async () => {
    assert.deepEqual(await waitOverEach('first', 'const first = [1]; const all = first.concat([2]); all.push(3);'), await waitOverEach('[1]'));
  });
});
