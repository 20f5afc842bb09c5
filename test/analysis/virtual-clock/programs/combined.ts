import { sleep } from './sleep.js';

type Event = Record<string, boolean>;

const ask = (ms: number) => fetch(`https://w${ms}.test`);
const refused = (ms: number) => ask(ms).then(() => { throw new Error('refused'); });

export const refusedByTheLastOne = async (event: Event) => {
  try {
    await Promise.all([ask(40), (async () => { await ask(5); if (event.isRefused) throw new Error('refused'); })()]);
    await ask(2);
  } catch { await ask(10); }
};

export const refusedTwice = async () => {
  try { await Promise.all([refused(13), refused(4), ask(50)]); } catch { await ask(1); }
};

export const refusedLate = async () => {
  const slow = refused(31);
  const [quick] = await Promise.allSettled([refused(7), ask(3)]);
  try { await Promise.all([slow, ask(12)]); } catch { await sleep(quick!.status === 'rejected' ? 2 : 20); }
};

export const quickestIsDown = async () => {
  await Promise.any([ask(13), refused(4), ask(22)]);
  await ask(1);
};

export const allAreDown = async () => {
  try { await Promise.any([refused(9), refused(17), refused(3)]); } catch (error) { await sleep((error as AggregateError).errors.length); }
};
