import assert from 'node:assert/strict';
import { mainOf } from './main-of';
import { waitOf } from './wait-of';

/** Shortest and longest wait of `main`, whose paths are followed. */
async function waitOfPaths(source: string): Promise<[low: number, high: number]> {
  const main = await mainOf(source);
  assert.ok(main.paths, 'each path is followed');
  return waitOf(main);
}

const SETTLE = `
class Poison extends Error {}
const settle = async (record) => {
  if (!JSON.parse(record.body).id) throw new Poison();
  const response = await fetch('https://w13.test');
  if (!response.ok) throw new Error('again');
  await fetch('https://w5.test');
};`;

describe('rounds of loops that only a run could count', () => {
  it('are alike on the longest path: what fails, and what is counted of it, does not have a path for each combination', async () => {
    const source = `${SETTLE}
      export const main = async (event) => {
        const failed = [];
        let poisoned = 0;
        for (const record of event.Records) {
          try { await settle(record); } catch (error) { if (error instanceof Poison) poisoned++; else failed.push(record.messageId); }
        }
        if (poisoned > 0) await fetch('https://w7.test');
        return { failed };
      };`;
    assert.deepEqual(await waitOfPaths(source), [7, 180]);
  });

  it('are alike too where a queue begins them one after the other ended', async () => {
    const source = `
      import PQueue from 'p-queue';
      export const main = async ({ addresses }) => {
        const queue = new PQueue({ concurrency: 5 });
        const failed = [];
        for (const address of addresses) void queue.add(async () => { const response = await fetch('https://w11.test/' + address); if (response.status === 204) return; if (!response.ok) failed.push(address); });
        await queue.onIdle();
        if (failed.length > 0) await fetch('https://w3.test');
      };`;
    assert.deepEqual(await waitOfPaths(source), [11, 25]);
  });

  it('are alike in a map with a limit, whose results are no symbols of the package', async () => {
    const source = `
      import pMap from 'p-map';
      export const main = (event) => pMap(event.Records, async ({ key }) => { await fetch('https://w2.test'); await fetch('https://w5.test'); return key.replace('a', 'b'); }, { concurrency: 3 });`;
    assert.deepEqual(await waitOfPaths(source), [7, 28]);
  });

  it('are alike in pages that an async generator gives, and in the lists on them', async () => {
    const source = `
      import pLimit from 'p-limit';
      async function* pages() { let cursor; do { const page = await (await fetch('https://w3.test?c=' + cursor)).json(); yield page.items ?? []; cursor = page.next; } while (cursor); }
      const get = async (id) => { const response = await fetch('https://w5.test/' + id); if (response.status === 204) return undefined; return response.json(); };
      export const main = async ({ most }) => {
        const limit = pLimit(4);
        const rows = [];
        for await (const items of pages()) rows.push(...(await Promise.all(items.map((item) => limit(() => get(item.id))))));
        await fetch('https://w2.test', { body: JSON.stringify(rows.slice(0, most)) });
      };`;
    assert.deepEqual(await waitOfPaths(source), [10, 182]);
  });
});

describe('who loses a race', () => {
  it('does not end it by being called off when it is over', async () => {
    const source = `
      const ask = async (url, signal) => { const response = await fetch(url, { signal }); if (response.status !== 200) throw new Error(url); return response.json(); };
      export const main = async () => {
        const controller = new AbortController();
        try { return await Promise.any(['https://w3.test', 'https://w7.test', 'https://w13.test'].map((url) => ask(url, controller.signal))); } catch { return undefined; } finally { controller.abort(); }
      };`;
    assert.deepEqual(await waitOfPaths(source), [3, 13]);
  });
});

describe('streams of texts that only a run could tell', () => {
  it('go on as small ones do', async () => {
    const source = `
      import { PassThrough, Readable } from 'node:stream';
      import { pipeline } from 'node:stream/promises';
      async function* texts() { for (const name of ['a', 'b', 'c']) { const response = await fetch('https://w5.test/' + name); yield await response.text(); } }
      export const main = async () => {
        const sink = new PassThrough();
        sink.on('data', () => undefined);
        await pipeline(Readable.from(texts()), sink);
        await fetch('https://w2.test');
      };`;
    assert.deepEqual(await waitOfPaths(source), [17, 17]);
  });
});
