import { AsyncLocalStorage } from 'node:async_hooks';
import { promisify } from 'node:util';
import { sleep } from './sleep.js';

type Event = Record<string, any>;
type Next = (error?: Error) => void;
type Layer = (request: Event, next: Next) => void;

const ask = (ms: number) => fetch(`https://w${ms}.test`);

const stack = (layers: Layer[]) => (request: Event, done: Next) => {
  let index = 0;
  const next: Next = (error) => {
    const layer = layers[index++];
    if (error || !layer) return done(error);
    try { layer(request, next); } catch (thrown) { done(thrown as Error); }
  };
  next();
};

export const layersThatCallTheNextOne = async (event: Event) => {
  const run = stack([
    (_request, next) => { if (!event.token) return next(new Error('who?')); ask(4).then(() => next(), next); },
    (request, next) => { if (!event.full) { request.user = 'me'; next(); } else ask(5).then(() => next(), next); },
    (_request, next) => void ask(13).then(() => next(), next),
  ]);
  await new Promise<void>((resolve) => run({}, (error) => (error ? void ask(2).then(() => resolve()) : resolve())));
};

export const workersThatShareAnIterator = async () => {
  let original: Promise<unknown> | undefined;
  const sizes = Array.from({ length: 5 }, (_, step) => step + 1).entries();
  const worker = async () => { for (const [index, size] of sizes) { original ??= sleep(21); await original; await sleep(index + size); } };
  await Promise.all(Array.from({ length: 2 }, worker));
};

export const begunEarlyLeftEarly = async (event: Event) => {
  const user = ask(15);
  const rate = ask(9);
  for (const name of ['first', 'second']) { await ask(11); if (!event[name]) return; }
  await user;
  await Promise.all([ask(19), rate]);
  if (event.express) void ask(37).catch(() => undefined);
};

class Later {
  readonly #pending: Promise<unknown>[] = [];
  add(promise: Promise<unknown>): void { this.#pending.push(promise.catch(() => undefined)); }
  settle(): Promise<unknown[]> { return Promise.all(this.#pending.splice(0)); }
}

export const settledAtLast = async (event: Event) => {
  const later = new Later();
  try {
    later.add(ask(16));
    if (event.notify) later.add(ask(17));
    await ask(13);
    later.add(ask(2));
  } finally { await later.settle(); }
};

export const chainWithoutAwait = async (event: Event) => {
  const guarded = async () => { await sleep(19); if (event.refused) throw new Error('no funds'); };
  const charge = async () => { try { return guarded(); } catch { await sleep(1000); } };
  return sleep(5).then(() => (event.isPaid ? charge().then(() => 1) : 0)).then(() => sleep(17)).catch(() => 'failed').finally(() => sleep(2));
};

const reports = {
  base: 31,
  read(id: number, callback: (error: Error | null, value?: number) => void) { ask(29).then(() => callback(null, id), callback); },
  balance(id: number, callback: (error: Error | null, value?: number) => void) { ask(this.base).then(() => setTimeout(() => callback(null, id * 2), 3)); },
};

export const callbacksMadePromises = async () => {
  const [read, balance, pause] = [promisify(reports.read), promisify(reports.balance.bind(reports)), promisify(setTimeout)];
  const id = await read(1);
  await pause(5);
  await sleep(Number(await balance(Number(id))));
};

async function* changed<T, U>(items: AsyncIterable<T>, change: (item: T) => Promise<U>) { for await (const item of items) yield change(item); }
async function* kept<T>(items: AsyncIterable<T>, test: (item: T) => boolean) { for await (const item of items) if (test(item)) yield item; }
async function* taken<T>(items: AsyncIterable<T>, count: number) { let left = count; for await (const item of items) { yield item; if (--left === 0) return; } }
async function* candidates() {
  try { for (let page = 0; page < 4; page++) { await sleep(23); yield page * 2 + 1; yield page * 2 + 2; } } finally { await sleep(2); }
}

export const firstThatFit = async () => {
  const rich = changed(candidates(), async (id) => { await sleep(5); return id; });
  for await (const id of taken(kept(rich, (id) => id % 2 === 1), 3)) await sleep(id);
};

function* batchesOf<T>(size: number, items: Iterable<T>) {
  let batch: T[] = [];
  for (const item of items) { batch.push(item); if (batch.length === size) { yield batch; batch = []; } }
  if (batch.length > 0) yield batch;
}
function* tasks(): Generator<() => Promise<unknown>> {
  yield () => ask(1);
  yield* (function* () { for (const ms of [7, 3, 23]) yield () => ask(ms); })();
  yield async () => { await ask(2); await ask(2); };
}

export const tasksInBatches = async () => { for (const batch of batchesOf(2, tasks())) await Promise.all(batch.map((task) => task())); };

interface Node { name: string; parallel?: boolean; children?: Node[] }
const tree: Node = { name: 'root', parallel: true, children: [{ name: 'a', children: [{ name: 'a1' }, { name: 'a2' }] }, { name: 'b', parallel: true, children: [{ name: 'b1' }, { name: 'b2' }, { name: 'b3' }] }] };

export const treeOfBoth = async () => {
  const deploy = async ({ children = [], parallel }: Node, depth = 0): Promise<number> => {
    let height = 0;
    if (parallel) height = Math.max(0, ...(await Promise.all(children.map((child) => deploy(child, depth + 1)))));
    else for (const child of children) height = Math.max(height, await deploy(child, depth + 1));
    await ask(29);
    if (depth > 0) await ask(37);
    return height + 1;
  };
  await sleep(await deploy(tree));
};

const client = (method: string) => (ms: number) => (path: string) => async (body?: unknown) => fetch(`https://w${ms}.test/${path}`, { method, ...(body !== undefined && { body: String(body) }) });
const flow = (...steps: ((value: any) => Promise<any>)[]) => (value: unknown) => steps.reduce((before, step) => before.then(step), Promise.resolve(value));

export const curriedAndComposed = async (event: Event) => {
  const [get, post] = [client('GET'), client('POST')];
  const run = flow(async (place) => {
    if (!place) return undefined;
    const order = get(13)('order')();
    await get(3)('zone')();
    return post(37)('ship')(await order);
  }, async (value) => { await post(2)('audit')(); return value; });
  await run(event.place);
};

export const cacheThatForgets = async () => {
  const entries = new Map<string, { value: number; until: number }>();
  const get = async (key: string) => {
    const found = entries.get(key);
    if (found && found.until > Date.now()) return found.value;
    await sleep(13);
    entries.set(key, { value: 1, until: Date.now() + 30 });
    return 1;
  };
  await get('a'); await sleep(20); await get('a'); await sleep(15); await get('a');
};

export const leaseThatIsRenewed = async () => {
  let beats = 0;
  const timer = setInterval(() => { beats++; void sleep(1); }, 50);
  try { for (let shard = 0; shard < 2; shard++) { await sleep(41); await sleep(23); } await sleep(beats); } finally { clearInterval(timer); await sleep(1); }
};

export const undoneFromTheLast = async (event: Event) => {
  let steps: (() => Promise<unknown>)[] = [];
  const step = async (ms: number, isRefused: boolean, undo: number) => { await ask(ms); if (isRefused) throw new Error('refused'); steps = [() => ask(undo), ...steps]; };
  try {
    await step(11, event.full, 6);
    await step(19, event.poor, 8);
    await step(17, event.late, 1);
  } catch { for (let undo = steps.shift(); undo; undo = steps.shift()) await undo(); }
};

export const askedInOneTurn = async () => {
  const spent = new AsyncLocalStorage<{ calls: number }>();
  let waiting: { key: string; resolve: (value: number) => void }[] = [];
  const flush = () => { const batch = waiting; waiting = []; spent.getStore()!.calls += 1; void ask(7).then(() => batch.forEach(({ key, resolve }) => resolve(key.length))); };
  const price = (key: string) => new Promise<number>((resolve) => { if (waiting.length === 0) queueMicrotask(flush); waiting.push({ key, resolve }); });
  await spent.run({ calls: 0 }, async () => {
    await Promise.all(['a', 'b'].map(price));
    const late: Promise<number>[] = [];
    for (const name of ['spring', 'summer']) { await ask(6); late.push(price(name)); }
    await Promise.all(late);
    for (let call = 0; call < spent.getStore()!.calls; call++) await ask(2);
  });
};
