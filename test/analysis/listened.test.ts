import assert from 'node:assert/strict';
import { mainOf } from './main-of';
import { waitOf } from './wait-of';

/** Hosts of what a handler calls, and whether somebody waits for it. */
async function callsOf(source: string): Promise<Record<string, boolean>> {
  const { awaitedCalls } = await mainOf(source);
  return Object.fromEntries(awaitedCalls.filter(({ host }) => host).map(({ host, awaited }) => [host!, awaited]));
}

const FILES = "import { createReadStream, createWriteStream } from 'node:fs';\nimport { Readable, Transform, Writable } from 'node:stream';\nimport { pipeline } from 'node:stream/promises';\n";
const through = (stage: string): string => `${FILES}export const main = async () => { await pipeline(createReadStream('/tmp/a'), ${stage}, createWriteStream('/tmp/b')); };`;

describe('calls of streams and listeners', () => {
  it('are waited for where a pipeline is', async () => {
    assert.deepEqual(await callsOf(through("new Transform({ async transform(chunk, _encoding, done) { await fetch('https://a.test'); done(null, chunk); } })")), { 'a.test': true });
    assert.deepEqual(await callsOf(through("async function* (chunks) { for await (const chunk of chunks) { await fetch('https://a.test'); yield chunk; } }")), { 'a.test': true });
  });

  it('are those of the methods of a class that is a stream', async () => {
    const source = `${FILES}class Enrich extends Transform { constructor(client) { super({ objectMode: true }); this.client = client; } async _transform(chunk, _encoding, done) { await this.client.get(chunk); done(null, chunk); } }
      export const main = async () => { await pipeline(createReadStream('/tmp/a'), new Enrich({ get: () => fetch('https://a.test') }), createWriteStream('/tmp/b')); };`;
    assert.deepEqual(await callsOf(source), { 'a.test': true });
  });

  it('are waited for by a loop over the stream', async () => {
    assert.deepEqual(await callsOf(`${FILES}export const main = async () => { const rows = new Readable({ async read() { this.push(await fetch('https://a.test')); } }); for await (const row of rows) await fetch('https://b.test', row); };`), { 'a.test': true, 'b.test': true });
    assert.deepEqual(await callsOf("export const main = async () => { const rows = new ReadableStream({ async pull(controller) { controller.enqueue(await fetch('https://a.test')); } }); for await (const row of rows) console.log(row); };"), { 'a.test': true });
  });

  it('are waited for with a stream that is listened to or written to before, piped, or iterated as a class of its own', async () => {
    const stage = "new Transform({ async transform(chunk, _encoding, done) { await fetch('https://a.test'); done(null, chunk); } })";
    const uses = [
      `const stage = ${stage}; stage.on('error', console.error); await pipeline(createReadStream('/tmp/a'), stage);`,
      `const stage = ${stage}; createReadStream('/tmp/a').pipe(stage); await new Promise((resolve) => stage.on('finish', resolve));`,
      `await finished(createReadStream('/tmp/a').pipe(${stage}).pipe(createWriteStream('/tmp/b')));`,
      `for await (const chunk of createReadStream('/tmp/a').pipe(${stage})) console.log(chunk);`,
      "class Rows extends Readable { async _read() { this.push(await fetch('https://a.test')); } } for await (const row of new Rows()) console.log(row);",
    ];
    for (const use of uses) assert.deepEqual(await callsOf(`${FILES.replace('pipeline', 'finished, pipeline')}export const main = async () => { ${use} };`), { 'a.test': true }, use);
  });

  it('are waited for with each stream that a function makes', async () => {
    const perChunk = "async transform(chunk, _encoding, done) { await fetch('https://a.test'); done(null, chunk); }";
    const ways = [
      [`class Upper extends Transform { ${perChunk.replace('transform', '_transform')} }\nconst open = () => new Upper();\n`, "await pipeline(createReadStream('/tmp/a'), open());"],
      [`const open = () => createReadStream('/tmp/a').pipe(new Transform({ ${perChunk} }));\n`, 'await open();'],
    ];
    for (const [made, use] of ways) {
      const wait = async (times: number): Promise<number> => waitOf(await mainOf(`${FILES}${made}export const main = async () => { ${use!.repeat(times)} };`.replace('a.test', 'w5.test')))[0];
      assert.deepEqual([await wait(1), await wait(2)], [5, 10]);
    }
  });

  it('of a listener are not lost, and nobody waits for them but who waits for its end', async () => {
    const lines = "import { createInterface } from 'node:readline';\n";
    assert.deepEqual(await callsOf(`${lines}export const main = async () => { const rows = createInterface({ input: process.stdin }); rows.on('line', async (line) => { await fetch('https://a.test', line); }); };`), { 'a.test': false });
    const gathered = "import csv from 'csv-parser';\nimport { createReadStream } from 'node:fs';\nexport const main = async () => { const saves = []; await new Promise((resolve) => { createReadStream('/tmp/a').pipe(csv()).on('data', (row) => saves.push(fetch('https://a.test', row))).on('end', resolve); }); await Promise.all(saves); };";
    assert.deepEqual(await callsOf(gathered), { 'a.test': true });
  });

  it('of a listener for what hardly happens, or of a module that loads, are none of a request', async () => {
    assert.deepEqual(await callsOf("import Redis from 'some-client';\nconst client = new Redis();\nclient.on('ready', async () => { await fetch('https://a.test'); });\nexport const main = async () => { client.on('error', async () => { await fetch('https://b.test'); }); };"), {});
  });

  it('of a package that a limit is given by their names are waited for', async () => {
    assert.deepEqual(await callsOf("import pLimit from 'p-limit';\nexport const main = async (event) => { const limit = pLimit(2); await Promise.all(event.ids.map(() => limit(fetch, 'https://a.test'))); };"), { 'a.test': true });
  });
});
