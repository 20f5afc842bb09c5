import { sleep } from './sleep.js';
import { EventEmitter, on, once } from 'node:events';
import { PassThrough, Readable, Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

type Event = Record<string, any>;

export const objectBodyToString = async () => {
  const getObject = async () => {
    await sleep(9);
    return { Body: Readable.from([Buffer.from('{"a":'), Buffer.from('1}')]) };
  };
  const { Body } = await getObject();
  const chunks: Buffer[] = [];
  for await (const chunk of Body) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  await sleep(JSON.parse(text).a * 6);
};

export const linesOfStream = async () => {
  async function* lines(source: AsyncIterable<string>) {
    let rest = '';
    for await (const chunk of source) {
      const parts = (rest + chunk).split('\n');
      rest = parts.pop()!;
      yield* parts;
    }
    if (rest) yield rest;
  }
  const batch: string[] = [];
  for await (const line of lines(Readable.from(['a,1\nb', ',2\nc,3\nd', ',4']))) {
    batch.push(line);
    if (batch.length === 3) {
      await sleep(batch.splice(0).length * 2);
    }
  }
  if (batch.length) await sleep(batch.length);
};

export const tokensOfModel = async (event: Event) => {
  async function* complete(prompt: string) {
    await sleep(20);
    for (const token of prompt.split(' ')) {
      await sleep(2);
      yield { delta: token, done: false };
    }
    yield { delta: '', done: true };
  }
  let text = '';
  for await (const { delta, done } of complete('the quick brown fox')) {
    if (done) break;
    text += delta;
    if (event.stop && text.length > 7) break;
  }
  await sleep(text.length);
};

export const toolLoop = async () => {
  type Message = { role: string; tool?: string; text?: string };
  const replies: Message[] = [{ role: 'assistant', tool: 'search' }, { role: 'assistant', tool: 'fetch' }, { role: 'assistant', text: 'done' }];
  const model = async (messages: Message[]) => { await sleep(15); return replies[messages.filter(({ role }) => role === 'assistant').length]!; };
  const tools: Record<string, () => Promise<string>> = { search: () => sleep(6, 'found'), fetch: async () => { await fetch('https://w8.test'); return 'page'; } };
  const messages: Message[] = [{ role: 'user', text: 'question' }];
  for (let step = 0; step < 5; step++) {
    const reply = await model(messages);
    messages.push(reply);
    if (!reply.tool) break;
    messages.push({ role: 'tool', text: await tools[reply.tool]!() });
  }
  await sleep(messages.length);
};

export const pipelineWithTransform = async () => {
  const written: number[] = [];
  const double = new Transform({
    objectMode: true,
    async transform(chunk: number, _encoding, done) {
      await sleep(3);
      done(null, chunk * 2);
    },
  });
  const sink = new Writable({
    objectMode: true,
    write(chunk: number, _encoding, done) {
      written.push(chunk);
      setTimeout(done, 1);
    },
  });
  await pipeline(Readable.from([1, 2, 3]), double, sink);
  await sleep(written.reduce((a, b) => a + b, 0));
};

export const generatorsInPipeline = async () => {
  let count = 0;
  await pipeline(
    async function* () { for (let page = 1; page <= 3; page++) { await sleep(4); yield page; } },
    async function* (source: AsyncIterable<number>) { for await (const page of source) { await sleep(page); yield page * 10; } },
    async (source: AsyncIterable<number>) => { for await (const value of source) count += value; },
  );
  await sleep(count / 10);
};

export const brokenPipeline = async () => {
  const source = Readable.from((async function* () { yield 1; await sleep(5); throw new Error('connection reset'); })());
  try {
    await pipeline(source, new PassThrough({ objectMode: true }), async (chunks: AsyncIterable<number>) => { for await (const _ of chunks) await sleep(1); });
    await sleep(50);
  } catch (error) {
    await sleep((error as Error).message.length);
  }
};

export const waitsForEvent = async () => {
  class Connection extends EventEmitter {
    connect(ms: number) {
      setTimeout(() => this.emit('open', { session: 4 }), ms);
      return this;
    }
  }
  const connection = new Connection().connect(11);
  const [{ session }] = await once(connection, 'open');
  await sleep(session);
};

export const eventOrError = async (event: Event) => {
  const job = new EventEmitter();
  setTimeout(() => (event.fails ? job.emit('error', new Error('failed')) : job.emit('done', 3)), 7);
  try {
    const [value] = await once(job, 'done');
    await sleep(value);
  } catch {
    await sleep(9);
  }
};

export const eventsInOrder = async () => {
  const bus = new EventEmitter();
  const produce = async () => { for (const ms of [4, 2, 6]) { await sleep(ms); bus.emit('item', ms); } bus.emit('end'); };
  void produce();
  let sum = 0;
  for await (const [ms] of on(bus, 'item', { close: ['end'] })) { sum += ms; await sleep(1); }
  await sleep(sum);
};

export const responseStream = async () => {
  const sent: string[] = [];
  const response = new Writable({ decodeStrings: false, write(chunk, _encoding, done) { sent.push(String(chunk)); setTimeout(done, 2); } });
  for (const part of ['<html>', '<body>', '</body>', '</html>']) {
    const hasRoom = response.write(part);
    if (!hasRoom) await once(response, 'drain');
    await sleep(1);
  }
  response.end();
  await once(response, 'finish');
  await sleep(sent.length);
};

export const teeToHashAndStore = async () => {
  const source = Readable.from(['ab', 'cd', 'ef']);
  const [left, right] = [new PassThrough({ objectMode: true }), new PassThrough({ objectMode: true })];
  source.pipe(left);
  source.pipe(right);
  const sizeOf = async (stream: AsyncIterable<string>, ms: number) => { let size = 0; for await (const chunk of stream) { await sleep(ms); size += chunk.length; } return size; };
  const [a, b] = await Promise.all([sizeOf(left, 2), sizeOf(right, 3)]);
  await sleep(a + b);
};
