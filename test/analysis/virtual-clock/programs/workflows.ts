import { sleep } from './sleep.js';
import { setInterval as every, setTimeout as delay } from 'node:timers/promises';

type Event = Record<string, any>;

export const transaction = async (event: Event) => {
  class Connection {
    readonly log: string[] = [];
    async query(sql: string, ms = 2) { await sleep(ms); this.log.push(sql); return { rows: [{ id: this.log.length }] }; }
    release() { this.log.push('release'); }
  }
  const withTransaction = async <T>(run: (connection: Connection) => Promise<T>): Promise<T> => {
    const connection = new Connection();
    await connection.query('BEGIN', 1);
    try {
      const result = await run(connection);
      await connection.query('COMMIT', 3);
      return result;
    } catch (error) {
      await connection.query('ROLLBACK', 5);
      throw error;
    } finally {
      connection.release();
    }
  };
  try {
    const id = await withTransaction(async (tx) => {
      const { rows: [order] } = await tx.query('INSERT', 6);
      if (event.conflict) throw new Error('conflict');
      await Promise.all([tx.query('UPDATE stock', 4), tx.query('UPDATE total', 7)]);
      return order!.id;
    });
    await sleep(id);
  } catch {
    return { statusCode: 409 };
  }
  return { statusCode: 200 };
};

export const stepMachine = async () => {
  type State = { kind: 'task'; run: () => Promise<string>; next?: string } | { kind: 'wait'; ms: number; next: string } | { kind: 'parallel'; branches: string[][]; next?: string };
  const machine: Record<string, State> = {
    start: { kind: 'task', run: () => sleep(3, 'ok'), next: 'pause' },
    pause: { kind: 'wait', ms: 10, next: 'fan' },
    fan: { kind: 'parallel', branches: [['resize', 'tag'], ['scan']], next: 'end' },
    resize: { kind: 'task', run: () => sleep(6, 'small') },
    tag: { kind: 'task', run: () => sleep(2, 'tagged') },
    scan: { kind: 'task', run: () => sleep(9, 'clean') },
    end: { kind: 'task', run: () => sleep(1, 'done') },
  };
  const run = async (name: string | undefined): Promise<void> => {
    if (!name) return;
    const state = machine[name]!;
    if (state.kind === 'task') await state.run();
    else if (state.kind === 'wait') await delay(state.ms);
    else await Promise.all(state.branches.map(async (names) => { for (const one of names) await run(one); }));
    if (state.kind !== 'task' || state.next) await run(state.next);
  };
  await run('start');
};

export const saga = async (event: Event) => {
  const undo: (() => Promise<unknown>)[] = [];
  const step = async <T>(run: () => Promise<T>, compensate: () => Promise<unknown>) => {
    const result = await run();
    undo.unshift(compensate);
    return result;
  };
  try {
    await step(() => sleep(4), () => sleep(2));
    await step(() => sleep(5), () => sleep(3));
    if (event.declined) throw new Error('declined');
    await step(() => sleep(6), () => sleep(1));
  } catch {
    for (const compensate of undo) await compensate();
    return 'undone';
  }
  return 'done';
};

export const workerPool = async () => {
  class Pool {
    private readonly idle: number[];
    private readonly waiting: ((worker: number) => void)[] = [];
    constructor(size: number) { this.idle = Array.from({ length: size }, (_, index) => index); }
    private acquire(): Promise<number> {
      const worker = this.idle.pop();
      return worker !== undefined ? Promise.resolve(worker) : new Promise((resolve) => this.waiting.push(resolve));
    }
    private release(worker: number) {
      const next = this.waiting.shift();
      if (next) next(worker);
      else this.idle.push(worker);
    }
    async run<T>(task: (worker: number) => Promise<T>): Promise<T> {
      const worker = await this.acquire();
      try { return await task(worker); } finally { this.release(worker); }
    }
  }
  const pool = new Pool(2);
  const used = await Promise.all([8, 3, 6, 2, 7].map((ms) => pool.run(async (worker) => { await sleep(ms); return worker; })));
  await sleep(used.filter((worker) => worker === 0).length);
};

export const leaseHeartbeat = async () => {
  let beats = 0;
  const heartbeat = setInterval(() => { beats++; }, 5);
  try {
    await sleep(23);
  } finally {
    clearInterval(heartbeat);
  }
  await sleep(beats);
};

export const intervalWithSlowBody = async () => {
  let ticks = 0;
  for await (const _ of every(5)) {
    ticks++;
    await sleep(7);
    if (ticks === 3) break;
  }
  await sleep(ticks);
};

export const priorityLanes = async () => {
  const lanes = { high: [4, 2], low: [3, 6, 1] };
  const take = () => lanes.high.shift() ?? lanes.low.shift();
  const worker = async () => { for (let ms = take(); ms !== undefined; ms = take()) await sleep(ms); };
  await Promise.all([worker(), worker()]);
};

export const dependencyGraph = async () => {
  const graph: Record<string, { ms: number; needs: string[] }> = { a: { ms: 5, needs: [] }, b: { ms: 7, needs: ['a'] }, c: { ms: 2, needs: ['a'] }, d: { ms: 4, needs: ['b', 'c'] }, e: { ms: 30, needs: [] } };
  const started = new Map<string, Promise<void>>();
  const build = (name: string): Promise<void> => {
    let promise = started.get(name);
    if (!promise) {
      const { ms, needs } = graph[name]!;
      promise = Promise.all(needs.map(build)).then(() => sleep(ms));
      started.set(name, promise);
    }
    return promise;
  };
  await build('d');
  await sleep(started.size);
};

export const routedRequest = async (event: Event) => {
  type Route = { method: string; pattern: RegExp; handle: (params: Record<string, string>) => Promise<{ statusCode: number }> };
  const routes: Route[] = [
    { method: 'GET', pattern: /^\/orders\/(?<id>\d+)$/, handle: async ({ id }) => { await sleep(Number(id)); return { statusCode: 200 }; } },
    { method: 'POST', pattern: /^\/orders$/, handle: async () => { await sleep(9); return { statusCode: 201 }; } },
  ];
  const dispatch = async (method: string, path: string) => {
    for (const { method: wanted, pattern, handle } of routes) {
      const match = method === wanted ? pattern.exec(path) : null;
      if (match) return handle({ ...match.groups });
    }
    return { statusCode: 404 };
  };
  const { statusCode } = await dispatch(event.write ? 'POST' : 'GET', event.write ? '/orders' : '/orders/12');
  if (statusCode === 201) await sleep(3);
  if ((await dispatch('PUT', '/orders')).statusCode === 404) await sleep(1);
};

export const guardClauses = async (event: Event) => {
  if (!event.user) return { statusCode: 401 };
  const user = await sleep(4, { role: event.admin ? 'admin' : 'reader', org: 3 });
  if (user.role !== 'admin') {
    await sleep(2);
    return { statusCode: 403 };
  }
  const [members, plan] = await Promise.all([sleep(6, ['a', 'b']), sleep(3, { seats: 2 })]);
  if (members.length >= plan.seats) return { statusCode: 402 };
  await sleep(40);
  return { statusCode: 201 };
};

export const outboxFlush = async () => {
  const outbox: { topic: string; ms: number }[] = [];
  const publish = (topic: string, ms: number) => { outbox.push({ topic, ms }); };
  const flush = async () => {
    while (outbox.length > 0) {
      const batch = outbox.splice(0, 2);
      await Promise.all(batch.map(({ ms }) => sleep(ms)));
      if (batch.some(({ topic }) => topic === 'retry')) publish('again', 4);
    }
  };
  publish('created', 3);
  publish('retry', 5);
  publish('billed', 2);
  await flush();
};

export const elevatorState = async () => {
  const transitions = new Map<string, { on: string; to: string; ms: number }[]>([['draft', [{ on: 'submit', to: 'review', ms: 3 }]], ['review', [{ on: 'approve', to: 'live', ms: 5 }, { on: 'reject', to: 'draft', ms: 2 }]], ['live', []]]);
  let state = 'draft';
  const skipped: string[] = [];
  for (const action of ['submit', 'reject', 'approve', 'submit', 'approve']) {
    const found = transitions.get(state)?.find(({ on }) => on === action);
    if (!found) { skipped.push(action); continue; }
    await sleep(found.ms);
    state = found.to;
  }
  await sleep(state === 'live' ? skipped.length : 30);
};
