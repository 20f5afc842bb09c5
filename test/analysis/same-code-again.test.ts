import assert from 'node:assert/strict';
import type { Analysis, Handler } from '../../src/domain';
import { profile } from '../../src/estimate/profile';
import { analyzeFiles } from './analyze-files';

const UNSETTLED = 'waits for what another part of the program resolves';

/** What two handlers of the same text share, that text, and how many calls it has. `unfollowed`: it is told that it waits for what nobody is seen to resolve. */
const cases: Record<string, { store: string; handler: string; calls: number; unfollowed?: true }> = {
  'fill a queue by a function': {
    store: `import PQueue from 'p-queue';
export const filled = () => {
  const queue = new PQueue({ concurrency: 2 });
  queue.add(() => fetch('https://load.example.com'));
  return queue;
};
`,
    handler: `import { filled } from './store';
export const handler = async (event) => {
  for (const record of event.Records) await fetch('https://record.example.com');
  await filled().onIdle();
};
`,
    calls: 2,
  },
  'wait for an empty queue by the function by which they wait for a full one': {
    store: `export const drained = async (queue) => {
  await queue.onIdle();
};
`,
    handler: `import PQueue from 'p-queue';
import { run } from 'task-pool';
import { drained } from './store';
export const handler = async () => {
  await run(() => fetch('https://record.example.com'));
  const queue = new PQueue();
  await drained(queue);
  queue.add(() => fetch('https://load.example.com'));
  await drained(queue);
};
`,
    calls: 2,
  },
  'wait for a promise that a function makes and nobody resolves': {
    store: 'export const opened = () => new Promise(() => {});\n',
    handler: `import { opened } from './store';
export const handler = async (event) => {
  for (const record of event.Records) await fetch('https://record.example.com');
  await opened();
};
`,
    calls: 1,
    unfollowed: true,
  },
  'wait for a promise of a module that nobody resolves': {
    store: 'export const opened = new Promise(() => {});\n',
    handler: `import { opened } from './store';
export const handler = async (event) => {
  for (const record of event.Records) await fetch('https://record.example.com');
  await opened;
};
`,
    calls: 1,
    unfollowed: true,
  },
  'wait by the same function for a promise that is resolved and for one that is not': {
    store: `export const wait = async (promise) => {
  await promise;
};
`,
    handler: `import { wait } from './store';
export const handler = async (event) => {
  for (const record of event.Records) await fetch('https://record.example.com');
  let open;
  const opened = new Promise((resolve) => (open = resolve));
  open();
  await wait(opened);
  await wait(new Promise((resolve) => (open = resolve)));
};
`,
    calls: 1,
    unfollowed: true,
  },
  'enter a store by a function': {
    store: `import { AsyncLocalStorage } from 'node:async_hooks';
export const storage = new AsyncLocalStorage();
const loaders = { load: () => fetch('https://load.example.com') };
export const enter = () => {
  storage.enterWith(loaders);
};
`,
    handler: `import { enter, storage } from './store';
export const handler = async (event) => {
  for (const record of event.Records) await fetch('https://record.example.com');
  enter();
  await storage.getStore().load();
};
`,
    calls: 2,
  },
  'tell a container by a function': {
    store: `import { container } from 'tsyringe';
class Loader {
  load() {
    return fetch('https://load.example.com');
  }
}
export const tell = () => {
  container.register('loader', { useClass: Loader });
};
export { container };
`,
    handler: `import { container, tell } from './store';
export const handler = async (event) => {
  for (const record of event.Records) await fetch('https://record.example.com');
  tell();
  await container.resolve('loader').load();
};
`,
    calls: 2,
  },
  'load a module that calls itself': {
    store: `const sizes = (depth) => (depth === 0 ? [] : [depth, ...sizes(depth - 1)]);
export const all = sizes(4);
`,
    handler: `import { run } from 'task-pool';
import { all } from './store';
export const handler = async () => {
  await run(() => fetch('https://record.example.com/' + all.length));
};
`,
    calls: 1,
  },
};

describe('two handlers of the same text', () => {
  for (const [what, { store, handler, calls, unfollowed }] of Object.entries(cases)) {
    it(`have the same calls and the same wait where they ${what}`, async () => {
      const { handlers, diagnostics } = await analyzed({ 'store.js': store, 'a.js': handler, 'b.js': handler });
      const [first, again] = ['a.js', 'b.js'].map((file) => handlers.find((one) => one.file === file));
      assert.ok(first && again, 'both are found');
      assert.equal(first.awaitedCalls.length, calls);
      assert.deepEqual(seen(again), seen(first));
      const said = ['a.js', 'b.js'].map((file) => diagnostics.filter((one) => one.file === file).map(({ message }) => message.replaceAll(/\b[ab]\b/g, '')));
      assert.deepEqual(said[1], said[0]);
      assert.equal(said[0]?.some((message) => message.includes(UNSETTLED)), unfollowed === true, said[0]?.join());
    });
  }
});

/** What is given to the same function twice, of which only the second matters to who goes on. */
const givenTwice: Record<string, [first: string, second: string]> = {
  'a race that a time limit may end': ['await $(Promise.race([load(), measured()]));', "try { await $(Promise.race([load(), limit()])); } catch { await fetch('https://late.example.com'); await fetch('https://later.example.com'); }"],
};

describe('a function that was called with something that looks the same', () => {
  for (const [what, [first, second]] of Object.entries(givenTwice)) {
    it(`does with ${what} what another one of the same text does`, async () => {
      const text = (other: string): string => `const load = async () => { await fetch('https://load.example.com'); };
const measured = async () => { await fetch('https://measured.example.com'); return Math.random(); };
const limit = () => new Promise((resolve, reject) => setTimeout(() => reject(new Error('late')), 1000));
const one = async (given) => { await given; };
const another = async (given) => { await given; };
export const handler = async (event) => {
  for (const record of event.Records) await fetch('https://record.example.com');
  ${first.replace('$', 'one')}
  ${second.replace('$', other)}
};
`;
      const [same, apart] = await Promise.all(['one', 'another'].map(async (other) => (await analyzed({ 'a.js': text(other) })).handlers[0]));
      assert.ok(same && apart);
      assert.deepEqual(profile(same, {}).ioWaitMs, profile(apart, {}).ioWaitMs);
    });
  }
});

describe('a queue', () => {
  it('is given in one arm of a branch what may not be waited for', async () => {
    const { handlers } = await analyzed({
      'a.js': `import PQueue from 'p-queue';
export const handler = async (event) => {
  for (const record of event.Records) await fetch('https://record.example.com');
  const queue = new PQueue();
  if (event.isNew) queue.add(() => fetch('https://load.example.com'));
  await queue.onIdle();
};
`,
    });
    assert.equal(handlers[0]?.awaitedCalls.find(({ host }) => host === 'load.example.com')?.multiplicity, 'conditional');
  });

  it('is given as many functions as a list of unknown length has', async () => {
    const { handlers } = await analyzed({
      'a.js': `import PQueue from 'p-queue';
export const handler = async (event) => {
  const queue = new PQueue();
  await queue.addAll(event.ids.map((id) => () => fetch('https://load.example.com/' + id)));
};
`,
    });
    assert.deepEqual(handlers[0]?.awaitedCalls.map(({ multiplicity }) => multiplicity), ['per-item']);
  });

  it('of each iteration waits for what that iteration gave it', async () => {
    const withQueue = (given: string): string => `import PQueue from 'p-queue';
import { run } from 'task-pool';
export const handler = async (event) => {
  await run(() => fetch('https://record.example.com'));
  for (const record of event.Records) {
    ${given}
  }
};
`;
    const [queued, plain] = await Promise.all(
      ["const queue = new PQueue({ concurrency: 1 }); queue.add(() => fetch('https://load.example.com')); await queue.onIdle();", "await fetch('https://load.example.com');"].map(async (given) => (await analyzed({ 'a.js': withQueue(given) })).handlers[0]),
    );
    assert.ok(queued && plain);
    assert.deepEqual(profile(queued, {}).ioWaitMs, profile(plain, {}).ioWaitMs);
  });
});

function analyzed(files: Record<string, string>): Promise<Analysis> {
  const functions = Object.keys(files).filter((file) => file !== 'store.js').map((file) => `  ${file.replace('.js', '')}:\n    handler: ${file.replace('.js', '.handler')}\n`).join('');
  return analyzeFiles({ ...files, 'serverless.yml': `service: stores\nprovider:\n  name: aws\n  runtime: nodejs22.x\nfunctions:\n${functions}` });
}

function seen(handler: Handler): unknown {
  const calls = handler.awaitedCalls.map(({ file: _file, ...call }) => call);
  return { calls, wait: profile(handler, {}).ioWaitMs };
}
