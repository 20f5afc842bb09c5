import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Handler } from '../../src/domain';
import { profile } from '../../src/estimate/profile';
import { analyzeFiles } from './analyze-files';
import { printProgram } from './virtual-clock/print-program';
import { program } from './virtual-clock/program';

const RUNS = 15;

/** Ways to keep a client, or the promise of one, for later callers: each exports `take`. */
const keepers = {
  'in a variable': `let client;
export const take = () => (client ??= new Client());
`,
  'on the global object': `export const take = () => {
  if (!globalThis.client) globalThis.client = new Client();
  return globalThis.client;
};
`,
  'on the global object, where it could be made': `export const take = async () => {
  if (globalThis.client?.uses) return globalThis.client;
  const client = new Client();
  if (process.env.URL) {
    await client.open();
    globalThis.client = client;
  }
  return client;
};
`,
  'in a static member': `class Clients {
  static one;
  static take() {
    if (!Clients.one) Clients.one = new Client();
    return Clients.one;
  }
}
export const take = () => Clients.take();
`,
  'in a member of a shared object': `const kept = { client: null };
export const take = () => {
  if (kept.client === null) kept.client = new Client();
  return kept.client;
};
`,
  'as a promise': `let connecting;
export const take = () => {
  if (connecting) return connecting;
  connecting = (async () => {
    await fetch('https://connect.example.com');
    return new Client();
  })();
  return connecting;
};
`,
  'in a variable of a closure': `const makeTake = () => {
  let connecting = null;
  return async () => {
    if (!connecting) connecting = fetch('https://connect.example.com');
    await connecting;
    return new Client();
  };
};
export const take = makeTake();
`,
  'in a member of something unknown that a closure was given': `const makeTake = (given) => () => {
  if (!given.client) given.client = new Client();
  return given.client;
};
export const take = makeTake(settings());
`,
  'in a member of something unknown, by a function apart from the one that reads it': `const makeStore = (given) => ({
  fill: () => {
    given.client = new Client();
  },
  read: () => given.client,
});
const store = makeStore(settings());
export const take = () => {
  const client = store.read();
  if (client) return client;
  store.fill();
  return store.read();
};
`,
};

describe('a handler whose functions another handler has run before', () => {
  it(`has the same calls and the same wait in ${RUNS} random programs`, async () => {
    const property = fc.asyncProperty(program, async (nodes) => {
      const { files } = printProgram(nodes);
      const [name = '', text = ''] = Object.entries(files).find(([, source]) => /export (?:const|async function|function) handler\b/.test(source)) ?? [];
      const { handlers } = await analyzeFiles({ ...files, [`again-${name}`]: text });
      const [first, again] = [name, `again-${name}`].map((file) => handlers.find((handler) => handler.file === file));
      assert.ok(first && again, 'both are found');
      assert.deepEqual(seen(again), seen(first));
    });
    const seed = process.env.SEED ? Number(process.env.SEED) : Date.now() % 2 ** 31;
    console.log(`      seed ${seed}`);
    await fc.assert(property, { numRuns: RUNS, seed, endOnFailure: false });
  }).timeout(60_000);

  it('finds shared objects as their modules made them, whatever an earlier handler wrote into them', async () => {
    const together = await handlersOf({ 'a.js': handlerText, 'b.js': handlerText, 'c.js': otherText });
    for (const file of ['a.js', 'b.js', 'c.js']) {
      const [alone] = await handlersOf({ [file]: file === 'c.js' ? otherText : handlerText });
      const found = together.find((handler) => handler.file === file);
      assert.ok(alone && found, `${file} is found`);
      assert.equal(found.awaitedCalls.length, file === 'c.js' ? 3 : 2, file);
      assert.deepEqual(seen(found), seen(alone), file);
    }
  });

  it('names the place where each handler calls a package whose inside is known', async () => {
    const together = await handlersOf({ 'a.js': asksKept(''), 'b.js': asksKept('\n\n') }, askingText);
    assert.deepEqual(together.map(({ awaitedCalls }) => awaitedCalls.map(({ file, line }) => `${file}:${line}`)), [['a.js:3', 'a.js:4'], ['b.js:5', 'b.js:6']]);
  });

  it('notes each module once that is asked for again and again: more than a call takes arguments were noted', async () => {
    const names = Array.from({ length: 36 }, (_, index) => `table${index}`);
    const doubled = Array.from({ length: 13 }, (_, index) => `export const read${index + 1} = (id) => { read${index}(id); return read${index}(id); };`);
    const files = {
      ...Object.fromEntries(names.map((name) => [`${name}.js`, `export const ${name} = { a: 1 };`])),
      'read.js': `${names.map((name) => `import { ${name} } from './${name}';`).join('\n')}\nexport const read0 = (id) => [${names.join()}];\n${doubled.join('\n')}`,
      'handler.js': "import { read13 } from './read';\nexport const handler = async () => { read13('a'); await fetch('https://a.test/'); };",
    };
    const { handlers: [found], diagnostics } = await analyzeFiles(files);
    assert.deepEqual([found?.awaitedCalls.map(({ host }) => host), diagnostics], [['a.test'], []]);
  });

  it('keeps what a function that another handler has run before is given to keep', async () => {
    const text = `export class Db {
  isUp = false;
  async query(text) {
    if (!this.isUp) await fetch('https://connect.example.com', { body: text });
    this.isUp = true;
  }
}
let db;
export const keep = (one) => {
  db = one;
};
`;
    const keeps = `import { Db, keep } from './store';
export const handler = async () => {
  const one = new Db();
  keep(one);
  await one.query('x');
};
`;
    const together = await handlersOf({ 'a.js': keeps, 'b.js': keeps }, text);
    assert.deepEqual(together.map(({ awaitedCalls }) => awaitedCalls.map(({ host, multiplicity }) => `${host} ${multiplicity}`)), [['connect.example.com conditional'], ['connect.example.com conditional']]);
  });

  for (const [what, text] of Object.entries(keepers)) {
    it(`finds nothing that an earlier handler left ${what}, and finds what it left itself`, async () => {
      const together = await handlersOf({ 'a.js': usesKept, 'b.js': usesKept, 'c.js': usesKeptOnce, 'd.js': usesKept }, text);
      for (const file of ['a.js', 'b.js', 'c.js', 'd.js']) {
        const [alone] = await handlersOf({ [file]: file === 'c.js' ? usesKeptOnce : usesKept }, text);
        const found = together.find((handler) => handler.file === file);
        assert.ok(alone && found, `${file} is found`);
        assert.ok(found.awaitedCalls.length > 1, file);
        assert.deepEqual(seen(found), seen(alone), file);
      }
    });
  }
});

const clientText = `class Client {
  uses = 0;
  async open() {
    if (this.isOpen) return this;
    this.isOpen = true;
    await fetch('https://open.example.com');
    return this;
  }
  async get(key) {
    await this.open();
    this.uses++;
    return fetch('https://get.example.com/' + key);
  }
  with(key) {
    return { client: this, key, get: this.get(key) };
  }
}
`;
const usesKept = `import { take } from './store';
const read = async (client, key) => client.get(key);
export const handler = async (event) => {
  const client = await take();
  const both = [take(), take()];
  await Promise.all(both);
  if (event.isWanted) await read(client, 'a');
  const { get } = (await take()).with('b');
  await read(client, 'c');
  return get;
};
`;
const usesKeptOnce = `import { take } from './store';
export const handler = async () => {
  const client = await take();
  await client.open();
  return client.with('d').client.get('e');
};
`;

/** Queries of tRPC that each handler asks for at places of its own. */
const askingText = `import { QueryClient } from '@tanstack/react-query';
import { createTRPCClient } from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
export const queries = new QueryClient();
export const trpc = createTRPCOptionsProxy({ client: createTRPCClient({ links: [] }), queryClient: queries });
`;
const asksKept = (space: string) => `import { queries, trpc } from './store';
export const handler = async () => {${space}
  await queries.fetchQuery(trpc.orders.list.queryOptions());
  return queries.fetchQuery(trpc.orders.list.queryOptions());
};
`;

/** Connects on the first use: a flag that every handler finds unset, and a session that is no constant. */
const storeText = `class Store {
  isConnected = false;
  uses = 0;
  async connect() {
    if (!this.isConnected) {
      this.isConnected = true;
      await fetch('https://connect.example.com');
    }
    this.uses++;
  }
  async get() {
    await this.connect();
    return fetch('https://get.example.com');
  }
  async open() {
    this.session = await fetch('https://open.example.com');
    return this.uses > 1 ? undefined : this.get();
  }
}
export const store = new Store();
`;
const handlerText = `import { store } from './store';
export const handler = async (event) => {
  if (event.isWanted) await store.get();
  await store.get();
  return store.get();
};
`;
const otherText = `import { store } from './store';
export const handler = async () => {
  await store.open();
  await store.connect();
};
`;

async function handlersOf(files: Record<string, string>, kept?: string): Promise<Handler[]> {
  const functions = Object.keys(files).map((file) => `  ${file.replace('.js', '')}:\n    handler: ${file.replace('.js', '.handler')}\n`).join('');
  const { handlers } = await analyzeFiles({ ...files, 'store.js': kept === undefined ? storeText : clientText + kept, 'serverless.yml': `service: stores\nprovider:\n  name: aws\n  runtime: nodejs22.x\nfunctions:\n${functions}` });
  return handlers;
}

function seen(handler: Handler): unknown {
  const calls = handler.awaitedCalls.map(({ file, ...call }) => ({ ...call, file: file.replace('again-', '') }));
  return { calls, wait: profile(handler, {}).ioWaitMs };
}
