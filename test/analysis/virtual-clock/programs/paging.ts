import { sleep } from './sleep.js';
import pMap from 'p-map';

type Event = Record<string, any>;

interface Page<T> {
  items: T[];
  nextToken?: string;
}

const ROWS = Array.from({ length: 23 }, (_, index) => ({ id: `row-${index}`, size: (index % 4) + 1 }));

async function listPage({ token, limit }: { token?: string; limit: number }): Promise<Page<(typeof ROWS)[number]>> {
  await sleep(7);
  const from = token ? Number(token) : 0;
  const to = from + limit;
  return { items: ROWS.slice(from, to), ...(to < ROWS.length && { nextToken: String(to) }) };
}

async function* paginate(limit: number) {
  let token: string | undefined;
  do {
    const page: Page<(typeof ROWS)[number]> = await listPage({ token, limit });
    yield page;
    token = page.nextToken;
  } while (token);
}

export const everyPage = async () => {
  let count = 0;
  for await (const { items } of paginate(10)) count += items.length;
  await sleep(count);
};

export const firstMatchingPage = async () => {
  const find = async (id: string) => {
    for await (const { items } of paginate(5)) {
      const found = items.find((item) => item.id === id);
      if (found) return found;
    }
    return undefined;
  };
  const row = await find('row-7');
  await sleep(row?.size ?? 40);
  if (!(await find('row-99'))) await sleep(1);
};

export const pagesWrittenInParallel = async () => {
  const write = async ({ size }: { size: number }) => sleep(size);
  for await (const { items } of paginate(8)) await Promise.all(items.map(write));
};

export const pagesThenMap = async () => {
  const all: { id: string; size: number }[] = [];
  let nextToken: string | undefined;
  do {
    const page: Page<(typeof ROWS)[number]> = await listPage({ token: nextToken, limit: 12 });
    all.push(...page.items);
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  const sizes = await pMap(all, async ({ size }) => { await sleep(size); return size; }, { concurrency: 4 });
  await sleep(sizes.reduce((sum, size) => sum + size, 0));
};

export const recursionOverPages = async () => {
  const collect = async (token?: string, found: string[] = []): Promise<string[]> => {
    const { items, nextToken } = await listPage({ token, limit: 9 });
    const next = [...found, ...items.map(({ id }) => id)];
    return nextToken ? collect(nextToken, next) : next;
  };
  await sleep((await collect()).length);
};

export const prefetchNextPage = async () => {
  let pending: Promise<Page<(typeof ROWS)[number]>> | undefined = listPage({ limit: 10 });
  let seen = 0;
  while (pending) {
    const { items, nextToken }: Page<(typeof ROWS)[number]> = await pending;
    pending = nextToken ? listPage({ token: nextToken, limit: 10 }) : undefined;
    for (const { size } of items) await sleep(size);
    seen += items.length;
  }
  await sleep(seen);
};

export const flattenedItems = async () => {
  async function* items() {
    for await (const page of paginate(6)) yield* page.items;
  }
  async function* take<T>(source: AsyncIterable<T>, count: number) {
    let left = count;
    for await (const item of source) {
      yield item;
      if (--left === 0) return;
    }
  }
  let total = 0;
  for await (const { size } of take(items(), 8)) total += size;
  await sleep(total);
};

export const chunkedAsync = async () => {
  async function* chunks<T>(source: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
    let chunk: T[] = [];
    for await (const item of source) {
      chunk.push(item);
      if (chunk.length === size) {
        yield chunk;
        chunk = [];
      }
    }
    if (chunk.length > 0) yield chunk;
  }
  async function* rows() {
    for await (const { items } of paginate(10)) for (const item of items) yield item;
  }
  let batches = 0;
  for await (const batch of chunks(rows(), 4)) {
    await sleep(batch.length);
    batches++;
  }
  await sleep(batches);
};

export const batchWriteUnprocessed = async () => {
  interface Put { PutRequest: { Item: { id: string } } }
  let calls = 0;
  const batchWrite = async (requests: Put[]): Promise<{ UnprocessedItems: Put[] }> => {
    calls++;
    await sleep(8);
    return { UnprocessedItems: requests.length > 3 ? requests.slice(-2) : [] };
  };
  const puts = ROWS.slice(0, 12).map(({ id }) => ({ PutRequest: { Item: { id } } }));
  for (let index = 0; index < puts.length; index += 5) {
    let left: Put[] = puts.slice(index, index + 5);
    let attempt = 0;
    while (left.length > 0) {
      const { UnprocessedItems } = await batchWrite(left);
      left = UnprocessedItems;
      if (left.length > 0) await sleep(2 ** attempt++ * 3);
    }
  }
  await sleep(calls);
};

export const segmentsInParallel = async () => {
  const scanSegment = async (segment: number, total: number) => {
    let key: number | undefined = 0;
    let count = 0;
    while (key !== undefined) {
      await sleep(4 + segment);
      count += 2;
      key = key + 1 < total - segment ? key + 1 : undefined;
    }
    return count;
  };
  const counts = await Promise.all(Array.from({ length: 3 }, (_, segment) => scanSegment(segment, 3)));
  await sleep(counts.reduce((a, b) => a + b));
};

export const cursorClass = async (event: Event) => {
  class Cursor implements AsyncIterableIterator<number> {
    private position = 0;
    private closed = false;
    constructor(private readonly batch: number[][]) {}
    async next(): Promise<IteratorResult<number>> {
      if (this.closed || this.position >= this.batch.flat().length) return { value: undefined, done: true };
      if (this.position % 2 === 0) await sleep(5);
      return { value: this.batch.flat()[this.position++]!, done: false };
    }
    async return(): Promise<IteratorResult<number>> {
      this.closed = true;
      await sleep(3);
      return { value: undefined, done: true };
    }
    [Symbol.asyncIterator]() {
      return this;
    }
  }
  const cursor = new Cursor([[1, 2], [3, 4], [5]]);
  for await (const value of cursor) {
    await sleep(value);
    if (event.enough && value === 3) break;
  }
};
