import { sleep } from './sleep.js';
import pLimit from 'p-limit';
import PQueue from 'p-queue';

type Event = Record<string, any>;

const RECORDS = [
  { id: 'a', kind: 'order', ms: 6 },
  { id: 'b', kind: 'refund', ms: 3 },
  { id: 'c', kind: 'order', ms: 9 },
  { id: 'd', kind: 'unknown', ms: 1 },
  { id: 'e', kind: 'order', ms: 2 },
];

export const partialBatchResponse = async () => {
  const handlers: Record<string, (record: (typeof RECORDS)[number]) => Promise<void>> = {
    order: async ({ ms }) => { await sleep(ms); },
    refund: async ({ ms }) => { await sleep(ms); await sleep(ms); },
  };
  const process = async (record: (typeof RECORDS)[number]) => {
    const handle = handlers[record.kind];
    if (!handle) throw new Error(`no handler for ${record.kind}`);
    await handle(record);
  };
  const results = await Promise.allSettled(RECORDS.map(process));
  const batchItemFailures = results.flatMap((result, index) => (result.status === 'rejected' ? [{ itemIdentifier: RECORDS[index]!.id }] : []));
  if (batchItemFailures.length > 0) await sleep(4 * batchItemFailures.length);
  return { batchItemFailures };
};

export const fifoGroups = async () => {
  const groups = new Map<string, (typeof RECORDS)[number][]>();
  for (const record of RECORDS) {
    const group = groups.get(record.kind);
    if (group) group.push(record);
    else groups.set(record.kind, [record]);
  }
  await Promise.all([...groups.values()].map(async (group) => {
    for (const { ms } of group) await sleep(ms);
  }));
};

export const switchOnKind = async (event: Event) => {
  for (const { kind, ms } of RECORDS) {
    switch (kind) {
      case 'order':
        await sleep(ms);
        if (event.audit) await sleep(1);
        continue;
      case 'refund': {
        const [fee] = await Promise.all([sleep(ms, 2), sleep(5)]);
        await sleep(fee);
        break;
      }
      default:
        continue;
    }
    await sleep(1);
  }
};

export const idempotentWrites = async () => {
  const seen = new Map<string, Promise<string>>();
  const once = (key: string, work: () => Promise<string>) => {
    let running = seen.get(key);
    if (!running) {
      running = work();
      seen.set(key, running);
      running.catch(() => seen.delete(key));
    }
    return running;
  };
  await Promise.all(['x', 'y', 'x', 'z', 'y'].map((key, index) => once(key, async () => { await sleep(5 + index); return key; })));
  await sleep(seen.size);
};

export const limitPerTenant = async () => {
  const limits = new Map<string, ReturnType<typeof pLimit>>();
  const limitOf = (tenant: string) => {
    if (!limits.has(tenant)) limits.set(tenant, pLimit(1));
    return limits.get(tenant)!;
  };
  const jobs = [['t1', 5], ['t2', 8], ['t1', 6], ['t2', 1], ['t1', 2]] as const;
  await Promise.all(jobs.map(([tenant, ms]) => limitOf(tenant)(() => sleep(ms))));
};

export const queuePriorities = async () => {
  const queue = new PQueue({ concurrency: 1 });
  const order: string[] = [];
  const add = (name: string, priority: number) => queue.add(async () => { await sleep(name.length); order.push(name); }, { priority });
  add('first', 0);
  add('low', 1);
  add('highest', 9);
  add('mid', 5);
  await queue.onIdle();
  await sleep(order.indexOf('mid') * 10);
};

export const queueBackPressure = async () => {
  const queue = new PQueue({ concurrency: 2 });
  let added = 0;
  for (const { ms } of RECORDS) {
    await queue.onSizeLessThan(2);
    void queue.add(() => sleep(ms));
    added++;
  }
  await queue.onEmpty();
  await sleep(added);
  await queue.onIdle();
};

export const queueRate = async () => {
  const queue = new PQueue({ intervalCap: 2, interval: 10 });
  await queue.addAll(RECORDS.map(({ ms }) => async () => { await sleep(ms); }));
  await sleep(1);
};

export const limitCounts = async () => {
  const limit = pLimit(2);
  const running = RECORDS.map(({ ms }) => limit(() => sleep(ms)));
  await sleep(0);
  await sleep(limit.activeCount * 10 + limit.pendingCount);
  await Promise.all(running);
  await limit.map([3, 4, 5], (ms) => sleep(ms));
};

export const groupedByDay = async () => {
  const rows = [{ day: 'mon', ms: 3 }, { day: 'tue', ms: 4 }, { day: 'mon', ms: 5 }];
  const byDay = Object.groupBy(rows, ({ day }) => day);
  for (const [day, group] of Object.entries(byDay)) {
    await sleep(day.length);
    await Promise.all(group!.map(({ ms }) => sleep(ms)));
  }
};

export const reduceToChain = async () => {
  await RECORDS.reduce((chain, { ms }) => chain.then(() => sleep(ms)), Promise.resolve() as Promise<unknown>);
  const total = await RECORDS.reduce(async (sum, { ms }) => (await sleep(ms), (await sum) + ms), Promise.resolve(0));
  await sleep(total);
};
