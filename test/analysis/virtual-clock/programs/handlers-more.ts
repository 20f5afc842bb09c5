export const sagaThatIsUndone = async (event: any) => {
  class Saga { private undo: (() => Promise<unknown>)[] = [];
    async step<T>(run: () => Promise<T>, compensate: (value: T) => Promise<unknown>): Promise<T> { const value = await run(); this.undo.unshift(() => compensate(value)); return value; }
    async rollback() { for (const undo of this.undo) await undo(); } }
  const call = (ms: number, method = 'POST') => fetch(`https://w${ms}.test`, { method });
  const handler = async (event: any) => {
    const saga = new Saga();
    try {
      await saga.step(() => call(11), () => call(5, 'DELETE'));
      await saga.step(() => call(23), () => call(7, 'DELETE'));
      await call(31);
      if (event.paymentDeclined) throw new Error('declined');
      await call(13);
      return { statusCode: 201 };
    } catch (error) {
      await saga.rollback();
      return { statusCode: 402 };
    }
  };
  return (handler as (event: any) => Promise<unknown>)(event);
};

export const breakerWithFallback = async (event: any) => {
  const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  class Breaker {
    private failures = 0;
    constructor(private readonly threshold: number) {}
    get isOpen() { return this.failures >= this.threshold; }
    async run<T>(work: () => Promise<T>, fallback: () => Promise<T>): Promise<T> {
      if (this.isOpen) return fallback();
      try { const value = await work(); this.failures = 0; return value; } catch { this.failures++; return fallback(); }
    }
  }
  const handler = async (event: any) => {
    const breaker = new Breaker(2);
    const answers: unknown[] = [];
    for (let index = 0; index < 4; index++) {
      answers.push(await breaker.run(async () => { await sleep(20); if (event.fails) throw new Error('down'); return 'live'; }, async () => { await sleep(3); return 'cached'; }));
    }
    return answers;
  };
  return (handler as (event: any) => Promise<unknown>)(event);
};

export const lockAroundConnection = async (event: any) => {
  class Lock {
    static async acquire() { await fetch('https://w6.test', { method: 'POST' }); return new Lock(); }
    async [Symbol.asyncDispose]() { await fetch('https://w4.test', { method: 'DELETE' }); }
  }
  class Connection {
    static async open() { await fetch('https://w10.test'); return new Connection(); }
    query() { return fetch('https://w19.test', { method: 'POST' }); }
    async [Symbol.asyncDispose]() { await fetch('https://w3.test', { method: 'PUT' }); }
  }
  const handler = async (event: any) => {
    await using lock = await Lock.acquire();
    {
      await using connection = await Connection.open();
      await connection.query();
      if (event.isDryRun) return 'dry';
      await connection.query();
    }
    await fetch('https://w21.test');
    return lock;
  };
  return (handler as (event: any) => Promise<unknown>)(event);
};

export const semaphoreOfSomeSize = async (event: any) => {
  class Semaphore {
    private readonly waiting: (() => void)[] = [];
    private free: number;
    constructor(size: number) { this.free = size; }
    async use<T>(run: () => Promise<T>): Promise<T> {
      if (this.free > 0) this.free--; else await new Promise<void>((resolve) => this.waiting.push(resolve));
      try { return await run(); } finally { const next = this.waiting.shift(); if (next) next(); else this.free++; }
    }
  }
  const handler = async (event: any) => {
    const semaphore = new Semaphore(event.isPremium ? 3 : 1);
    await Promise.all([15, 10, 20].map((ms) => semaphore.use(() => fetch(`https://w${ms}.test`))));
  };
  return (handler as (event: any) => Promise<unknown>)(event);
};

export const tasksThatNeedOthers = async (event: any) => {
  type Task = { ms: number; needs: string[] };
  const tasks: Record<string, Task> = { schema: { ms: 12, needs: [] }, users: { ms: 20, needs: ['schema'] }, orders: { ms: 30, needs: ['schema'] }, report: { ms: 8, needs: ['users', 'orders'] }, mail: { ms: 15, needs: ['users'] } };
  const handler = async () => {
    const started = new Map<string, Promise<unknown>>();
    const run = (name: string): Promise<unknown> => {
      let promise = started.get(name);
      if (!promise) { const { ms, needs } = tasks[name]!; promise = Promise.all(needs.map(run)).then(() => fetch(`https://w${ms}.test`)); started.set(name, promise); }
      return promise;
    };
    await Promise.all(Object.keys(tasks).map(run));
  };
  return (handler as (event: any) => Promise<unknown>)(event);
};

export const outboxInPairs = async (event: any) => {
  class Outbox {
    private readonly events: string[] = [];
    add(event: string) { this.events.push(event); }
    async flush() { while (this.events.length > 0) { const batch = this.events.splice(0, 2); await fetch('https://w14.test', { method: 'POST', body: JSON.stringify(batch) }); } }
  }
  const handler = async (event: any) => {
    const outbox = new Outbox();
    await fetch('https://w20.test');
    outbox.add('created');
    outbox.add('indexed');
    if (event.isFirst) outbox.add('welcomed');
    await outbox.flush();
  };
  return (handler as (event: any) => Promise<unknown>)(event);
};

export const oneEveryFewMs = async (event: any) => {
  const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  class Bucket {
    private next = 0;
    constructor(private readonly everyMs: number) {}
    async take() { const now = Date.now(); const at = Math.max(now, this.next); this.next = at + this.everyMs; if (at > now) await sleep(at - now); }
  }
  const handler = async () => {
    const bucket = new Bucket(50);
    const send = async (ms: number) => { await bucket.take(); await fetch(`https://w${ms}.test`, { method: 'POST' }); };
    await Promise.all([10, 20, 30].map(send));
  };
  return (handler as (event: any) => Promise<unknown>)(event);
};

export const askedTogether = async (event: any) => {
  class Batcher {
    private pending: { id: string; resolve: (value: string) => void }[] = [];
    load(id: string): Promise<string> {
      return new Promise((resolve) => { if (this.pending.length === 0) setTimeout(() => void this.flush(), 5); this.pending.push({ id, resolve }); });
    }
    private async flush() { const batch = this.pending; this.pending = []; await fetch('https://w19.test', { method: 'POST', body: JSON.stringify(batch.map(({ id }) => id)) }); for (const { id, resolve } of batch) resolve(id); }
  }
  const handler = async (event: any) => {
    const batcher = new Batcher();
    const [a] = await Promise.all([batcher.load('a'), batcher.load('b')]);
    if (event.more) await batcher.load('c');
    return a;
  };
  return (handler as (event: any) => Promise<unknown>)(event);
};

export const trackedUntilTheEnd = async (event: any) => {
  const handler = async (event: any) => {
    const background: Promise<unknown>[] = [];
    const track = (promise: Promise<unknown>) => { background.push(promise); };
    track(fetch('https://w40.test', { method: 'POST' }));
    const user = await fetch('https://w15.test');
    if (event.isVerbose) track(fetch('https://w30.test', { method: 'POST' }));
    await fetch('https://w10.test');
    await Promise.allSettled(background);
    return user;
  };
  return (handler as (event: any) => Promise<unknown>)(event);
};

export const statesByName = async (event: any) => {
  const states: Record<string, (context: any) => Promise<string | undefined>> = {
    validate: async (context) => { await fetch('https://w5.test'); return context.isForeign ? 'convert' : 'charge'; },
    convert: async () => { await fetch('https://w12.test'); return 'charge'; },
    charge: async (context) => { await fetch('https://w30.test', { method: 'POST' }); return context.isDigital ? 'deliver' : 'ship'; },
    deliver: async () => { await fetch('https://w8.test'); return undefined; },
    ship: async () => { await fetch('https://w22.test'); return undefined; },
  };
  const handler = async (event: any) => {
    let state: string | undefined = 'validate';
    while (state) state = await states[state]!(event);
  };
  return (handler as (event: any) => Promise<unknown>)(event);
};

export const untilTheDeadline = async (event: any) => {
  const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const handler = async () => {
    const deadline = Date.now() + 100;
    let rounds = 0;
    while (Date.now() < deadline) {
      await fetch('https://w28.test');
      await sleep(10);
      rounds++;
    }
    return rounds;
  };
  return (handler as (event: any) => Promise<unknown>)(event);
};

export const atTheEarliest = async (event: any) => {
  const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const handler = async () => {
    const began = performance.now();
    await Promise.race([fetch('https://w35.test'), sleep(50)]);
    const elapsed = performance.now() - began;
    if (elapsed < 50) await sleep(50 - elapsed);
    await fetch('https://w7.test');
  };
  return (handler as (event: any) => Promise<unknown>)(event);
};

export const calledOffByEither = async (event: any) => {
  const handler = async (event: any) => {
    const user = new AbortController();
    const signal = AbortSignal.any([user.signal, AbortSignal.timeout(40)]);
    const work = fetch('https://w32.test', { signal }).then(() => 'done', () => 'stopped');
    await fetch('https://w11.test');
    if (event.isCancelled) user.abort();
    return work;
  };
  return (handler as (event: any) => Promise<unknown>)(event);
};

export const coroutineOfPromises = async (event: any) => {
  function run<T>(make: () => Generator<Promise<unknown>, T, any>): Promise<T> {
    const steps = make();
    const next = (value?: unknown): Promise<T> => { const { done, value: given } = steps.next(value); return done ? Promise.resolve(given as T) : (given as Promise<unknown>).then(next); };
    return next();
  }
  const handler = (event: any) => run(function* () {
    const response = yield fetch('https://w15.test');
    if (event.isRich) yield Promise.all([fetch('https://w20.test'), fetch('https://w26.test')]);
    for (const name of ['x', 'y']) yield fetch(`https://w4.test/${name}`);
    return response;
  });
  return handler(event);
};
