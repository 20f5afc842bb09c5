import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pMap from 'p-map';
import PQueue from 'p-queue';

const ask = (ms: number) => fetch(`https://w${ms}.test`);

export const countedDown = async () => {
  let left = 3;
  await new Promise<void>((resolve) => {
    const done = () => {
      if (--left === 0) resolve();
    };
    for (const ms of [30, 7, 12]) ask(ms).then(done);
  });
  await ask(2);
};

export const countedUp = async () => {
  const state = { come: 0 };
  const wanted = ['slow', 'quick'];
  await new Promise<void>((resolve) => {
    ask(25).then(() => { state.come += 1; if (state.come >= wanted.length) resolve(); });
    ask(4).then(() => { state.come += 1; if (state.come >= wanted.length) resolve(); });
  });
};

export const gatheredInAList = async () => {
  const found: unknown[] = [];
  const both = (resolve: () => void) => (answer: unknown) => { found.push(answer); if (found.length < 2) return; resolve(); };
  await new Promise<void>((resolve) => { const got = both(resolve); ask(21).then(got); ask(8).then(got); });
};

export const takenFromASet = async () => {
  const open = new Set([18, 5]);
  await new Promise<void>((resolve) => { for (const ms of [18, 5]) ask(ms).finally(() => { open.delete(ms); if (!open.size) resolve(); }); });
};

export const countedInCallbacks = async () => {
  const parallel = (tasks: ((callback: (error: Error | null, value?: number) => void) => void)[], done: (error: Error | null, values?: number[]) => void) => {
    const values: number[] = [];
    let pending = tasks.length;
    tasks.forEach((task, index) => task((error, value) => { if (error) return done(error); values[index] = value!; pending -= 1; if (!pending) done(null, values); }));
  };
  const asking = (ms: number) => (callback: (error: Error | null, value?: number) => void) => void ask(ms).then(() => callback(null, ms), callback);
  await new Promise<void>((resolve, reject) => parallel([asking(16), asking(3), asking(9)], (error) => (error ? reject(error) : resolve())));
};

export const mappedByAPackage = async () => {
  await pMap([() => ask(28), () => ask(6)], (task) => task());
  await ask(1);
};

export const idleQueue = async () => {
  const queue = new PQueue({ concurrency: 4 });
  void queue.add(() => ask(26));
  void queue.add(() => ask(11));
  await queue.onIdle();
  await ask(3);
};

export const streamThatIsSlowerThanWhatReadsIt = async () => {
  async function* parts() {
    for (const ms of [20, 20, 20]) { await ask(ms); yield ms; }
  }
  const sink = new Writable({ objectMode: true, write(_part, _encoding, done) { ask(6).then(() => done()); } });
  await pipeline(Readable.from(parts()), sink);
};
