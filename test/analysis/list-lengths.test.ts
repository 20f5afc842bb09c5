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

  it('may be 0 where a loop over an answer fills them: a record that is taken from them may be missing', async () => {
    const { handlers } = await analyzeFiles({ 'handler.js': "const load = async () => { const { data } = await (await fetch('https://a.test')).json(); const found = []; for (const file of data.files.filter((one) => one.isOpen)) found.push({ ...file, at: 1 }); return found; };\nexport const handler = async () => { const [config] = await load(); if (!config) await fetch('https://b.test', { method: 'POST' }); };\n" });
    assert.deepEqual(handlers[0]!.awaitedCalls.map(({ operation, multiplicity }) => `${operation} ${multiplicity}`), ['GET once', 'POST conditional']);
  });

  it('may be 0 where they are filled on one way only, also where a package goes through them', async () => {
    const { handlers } = await analyzeFiles({ 'handler.js': "import pMap from 'p-map';\nexport const handler = async (event) => { const ids = []; if (event.a) ids.push(1, 2); await pMap(ids, (id) => fetch(`https://a.test/${id}`), { concurrency: 1 }); };\n" });
    const { paths, ...handler } = handlers[0]!;
    const [two, { low, likely }] = [await waitOverEach('[1, 2]'), profile(handler, {}).ioWaitMs];
    assert.deepEqual([low, likely], [0, two.likely]);
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

/** Ways of a handler that are followed each by itself, in ms: S3 takes 20 and the others as many as their host says. */
async function followed(code: string): Promise<Range> {
  const { handlers } = await analyzeFiles({ 'handler.js': `import { createInterface } from 'node:readline';\nimport { S3Client, GetObjectCommand, paginateListObjectsV2 } from '@aws-sdk/client-s3';\nconst s3 = new S3Client({});\nexport const handler = async () => {\n${code}\n};\n` });
  assert.ok(handlers[0]!.paths, 'they are followed');
  return profile(handlers[0]!, { latenciesMs: { s3: 20, 'http:w10.test': 10, 'http:w20.test': 20 } }).ioWaitMs;
}

describe('lists of unknown length that a package gives one part after another', () => {
  it('are pages that are asked for each', async () => {
    const pages = "let count = 0;\nfor await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket: 'b' })) {\n  const old = Contents.filter((one) => one.Size > 9);\n  if (old.length === 0) continue;\n  await Promise.all(old.map((one) => fetch(`https://w10.test/${one.Key}`)));\n  count += old.length;\n}\nif (count) await fetch('https://w20.test');";
    const { low, high } = await followed(pages);
    assert.deepEqual([low, high], [20, 10 * (20 + 10) + 20]);
  });

  it('are lines that wait for nothing once what they are of is there', async () => {
    const lines = "const { Body } = await s3.send(new GetObjectCommand({ Bucket: 'b', Key: 'k' }));\nlet batch = [];\nconst flush = async () => { await fetch('https://w10.test', { method: 'POST', body: batch.join() }); batch = []; };\nfor await (const line of createInterface({ input: Body })) { batch.push(line); if (batch.length === 4) await flush(); }\nif (batch.length > 0) await flush();";
    const { low, high } = await followed(lines);
    assert.deepEqual([low, high], [20 + 10, 20 + 3 * 10]);
  });
});

describe('an iterator of a list of unknown length', () => {
  for (const [what, iterator, worker] of [
    ['of its values', 'event.records.values()', 'for (const record of items) await load(record);'],
    ['of its entries', 'event.records.entries()', 'for (const [index, record] of items) await load(record);'],
    ['that is asked by hand', 'event.records[Symbol.iterator]()', 'for (let next = items.next(); !next.done; next = items.next()) await load(next.value);'],
  ] as const) {
    it(`${what} gives each item to one of the workers that share it`, async () => {
      const { handlers } = await analyzeFiles({ 'handler.js': `const load = () => fetch('https://a.test');\nexport const handler = async (event) => { const items = ${iterator}; const worker = async () => { ${worker} }; await Promise.all([worker(), worker()]); };\n` });
      assert.deepEqual(profile(handlers[0]!, { latenciesMs: { 'http:a.test': 10 } }).ioWaitMs, { low: 10, likely: 10, high: 50 });
    });
  }

  for (const [what, keys] of [
    ['is awaited', 'await store.keys()'],
    ['comes from an async function', 'await (async () => store.keys())()'],
    ['resolves a promise', 'await new Promise((resolve) => resolve(store.keys()))'],
  ] as const) {
    it(`is a list where it ${what}: it is there twice`, async () => {
      const { handlers } = await analyzeFiles({ 'handler.js': `export const handler = async ({ store }) => { const keys = ${keys}; for (const key of keys) await fetch('https://a.test'); for (const key of keys) await fetch('https://a.test'); };\n` });
      const { low, high } = profile(handlers[0]!, { latenciesMs: { 'http:a.test': 10 } }).ioWaitMs;
      assert.deepEqual([low, high], [20, 200]);
    });
  }
});
