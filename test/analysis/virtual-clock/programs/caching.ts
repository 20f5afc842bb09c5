import { sleep } from './sleep.js';

type Event = Record<string, any>;

export const inFlightCache = async () => {
  class InFlight<K, V> {
    private readonly running = new Map<K, Promise<V>>();
    constructor(private readonly load: (key: K) => Promise<V>) {}
    get(key: K): Promise<V> {
      const known = this.running.get(key);
      if (known) return known;
      const promise = this.load(key).finally(() => this.running.delete(key));
      this.running.set(key, promise);
      return promise;
    }
  }
  let loads = 0;
  const users = new InFlight(async (id: string) => { loads++; await sleep(10); return id.length; });
  const [a, b] = await Promise.all([users.get('ada'), users.get('ada'), users.get('grace')]);
  await users.get('ada');
  await sleep(loads + a + b);
};

export const dataLoaderByHand = async () => {
  class Loader<K, V> {
    private queue: { key: K; resolve(value: V): void; reject(error: unknown): void }[] = [];
    private readonly cache = new Map<K, Promise<V>>();
    constructor(private readonly batch: (keys: K[]) => Promise<V[]>) {}
    load(key: K): Promise<V> {
      const cached = this.cache.get(key);
      if (cached) return cached;
      const promise = new Promise<V>((resolve, reject) => {
        if (this.queue.length === 0) process.nextTick(() => void this.dispatch());
        this.queue.push({ key, resolve, reject });
      });
      this.cache.set(key, promise);
      return promise;
    }
    private async dispatch() {
      const queue = this.queue;
      this.queue = [];
      try {
        const values = await this.batch(queue.map(({ key }) => key));
        queue.forEach(({ resolve }, index) => resolve(values[index]!));
      } catch (error) {
        for (const { reject } of queue) reject(error);
      }
    }
  }
  const batches: number[] = [];
  const loader = new Loader(async (ids: number[]) => { batches.push(ids.length); await sleep(6); return ids.map((id) => id * 2); });
  const values = await Promise.all([1, 2, 3, 2].map((id) => loader.load(id)));
  const more = await loader.load(9);
  await sleep(batches.length * 5 + values.length + more);
};

export const lruWithTtl = async () => {
  class Lru<V> {
    private readonly entries = new Map<string, { value: V; expiresAt: number }>();
    constructor(private readonly max: number, private readonly ttlMs: number) {}
    get(key: string): V | undefined {
      const entry = this.entries.get(key);
      if (!entry) return undefined;
      this.entries.delete(key);
      if (entry.expiresAt < Date.now()) return undefined;
      this.entries.set(key, entry);
      return entry.value;
    }
    set(key: string, value: V) {
      if (this.entries.size >= this.max) this.entries.delete(this.entries.keys().next().value!);
      this.entries.set(key, { value, expiresAt: Date.now() + this.ttlMs });
      return value;
    }
  }
  const cache = new Lru<number>(2, 20);
  const read = async (key: string) => cache.get(key) ?? cache.set(key, await sleep(6, key.length));
  for (const key of ['a', 'bb', 'a', 'ccc', 'bb', 'a']) await read(key);
  await sleep(25);
  await read('a');
};

export const memoizeDecorator = async () => {
  const memoize = <A extends unknown[], R>(fn: (...args: A) => Promise<R>, keyOf: (...args: A) => string = (...args) => JSON.stringify(args)) => {
    const known: Record<string, Promise<R>> = {};
    return (...args: A) => (known[keyOf(...args)] ??= fn(...args));
  };
  const rate = memoize(async (from: string, to: string) => { await sleep(8); return from < to ? 2 : 3; });
  const rates = [await rate('EUR', 'USD'), await rate('EUR', 'USD'), await rate('USD', 'EUR')];
  await sleep(rates.reduce((a, b) => a * b));
};

export const tokenRefresh = async () => {
  class Client {
    private token?: { value: string; expiresAt: number };
    private refreshing?: Promise<string>;
    private async bearer(): Promise<string> {
      if (this.token && this.token.expiresAt > Date.now()) return this.token.value;
      this.refreshing ??= (async () => {
        try {
          await sleep(12);
          this.token = { value: 'secret', expiresAt: Date.now() + 30 };
          return this.token.value;
        } finally {
          this.refreshing = undefined;
        }
      })();
      return this.refreshing;
    }
    async get(ms: number) {
      const token = await this.bearer();
      await sleep(ms);
      return token.length;
    }
  }
  const client = new Client();
  await Promise.all([client.get(4), client.get(9)]);
  await client.get(10);
  await sleep(15);
  await client.get(1);
};

export const lazyConnection = async (event: Event) => {
  const createDb = () => {
    let connecting: Promise<{ query(ms: number): Promise<number> }> | null = null;
    const connect = () => (connecting ??= sleep(14).then(() => ({ query: async (ms: number) => { await sleep(ms); return ms; } })));
    return { query: async (ms: number) => (await connect()).query(ms), close: async () => { if (connecting) { await connecting; await sleep(2); connecting = null; } } };
  };
  const db = createDb();
  try {
    if (event.cached) return { statusCode: 304 };
    await Promise.all([db.query(3), db.query(5)]);
    await db.query(1);
  } finally {
    await db.close();
  }
};

export const debouncedSave = async () => {
  const debounce = <A extends unknown[]>(fn: (...args: A) => Promise<void>, ms: number) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let waiting: (() => void)[] = [];
    return (...args: A) => new Promise<void>((resolve) => {
      clearTimeout(timer);
      waiting.push(resolve);
      timer = setTimeout(async () => {
        const tell = waiting;
        waiting = [];
        await fn(...args);
        tell.forEach((done) => done());
      }, ms);
    });
  };
  let saves = 0;
  const save = debounce(async (ms: number) => { saves++; await sleep(ms); }, 10);
  void save(1);
  await sleep(4);
  void save(2);
  await sleep(4);
  await save(3);
  await sleep(saves);
};

export const throttledCalls = async () => {
  const throttle = (perMs: number) => {
    let free = Date.now();
    return async <T>(fn: () => Promise<T>): Promise<T> => {
      const at = Math.max(free, Date.now());
      free = at + perMs;
      if (at > Date.now()) await new Promise((resolve) => setTimeout(resolve, at - Date.now()));
      return fn();
    };
  };
  const run = throttle(6);
  await Promise.all([2, 9, 1, 3].map((ms) => run(() => sleep(ms))));
};

export const settingsOnce = async () => {
  const load = (() => {
    let settings: { limit: number } | undefined;
    return async () => {
      if (!settings) {
        const [limit] = await Promise.all([sleep(7, 3), sleep(9)]);
        settings = { limit };
      }
      return settings;
    };
  })();
  const { limit } = await load();
  for (let i = 0; i < limit; i++) await sleep((await load()).limit);
};
