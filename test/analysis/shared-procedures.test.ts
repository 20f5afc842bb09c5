import assert from 'node:assert/strict';
import { ioRows } from '../../src/analysis/io';
import { IoIndex } from '../../src/analysis/io/io-index';
import { knownNotIo } from '../../src/analysis/io/known-not-io';
import { Modules } from '../../src/analysis/modules/modules';
import { Machine } from '../../src/analysis/run/machine';
import { trace } from '../../src/analysis/run/trace';

const router = (name: string): string => `import { router, signedIn } from './procedures';
const checked = signedIn.use(async ({ next }) => {
  await fetch('https://checks.example.com/${name}');
  return next();
});
export const ${name} = router({ list: checked.query(async () => fetch('https://${name}.example.com')) });
`;

const handler = (name: string): string => `import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { ${name} } from './${name}-router';
export const handler = (req: Request) => fetchRequestHandler({ endpoint: '/api', req, router: ${name}, createContext: () => ({}) });
`;

const FILES: Record<string, string> = {
  'procedures.ts': `import { initTRPC } from '@trpc/server';
const t = initTRPC.create();
export const router = t.router;
export const signedIn = t.procedure.use(async ({ next }) => {
  await fetch('https://sessions.example.com');
  return next();
});
`,
  'orders-router.ts': router('orders'),
  'tasks-router.ts': router('tasks'),
  'orders.ts': handler('orders'),
  'tasks.ts': handler('tasks'),
};

describe('procedures that routers of several modules are made from', () => {
  it('stay as they are: the next handler goes on with what the one before loaded', () => {
    const summaries = { get: () => undefined, set: () => undefined, drop: () => undefined, forget: () => undefined };
    const modules = new Modules({ files: new Set(Object.keys(FILES)), configs: new Map(), read: (file) => FILES[file], summaries, hinted: () => [], report: () => undefined });
    const machine = new Machine(modules, new IoIndex(ioRows, knownNotIo), modules.load('orders.ts'));
    for (const name of ['orders', 'tasks']) {
      const { awaitedCalls } = trace(machine, modules.load(`${name}.ts`), 'handler');
      assert.deepEqual(awaitedCalls.map(({ host }) => host).sort(), ['checks.example.com', `${name}.example.com`, 'sessions.example.com'].sort());
    }
    assert.equal(machine.recorder.loads.isEntangled, false);
  });
});
