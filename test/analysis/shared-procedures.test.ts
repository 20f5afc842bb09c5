import assert from 'node:assert/strict';
import { trace } from '../../src/analysis/trace/trace';
import { startedMachine } from './started-machine';

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

const TRACED: Record<string, string> = {
  'tracer.ts': `import { trace } from '@opentelemetry/api';
export const tracer = trace.getTracer('shop');
`,
  'late.ts': `export const late = async (name: string) => fetch('https://late.example.com');
`,
  'first.ts': `import { tracer } from './tracer';
import { late } from './late';
export const handler = async () => tracer.startActiveSpan('first', async () => late('first'));
`,
  'second.ts': `import { tracer } from './tracer';
export const handler = async () => tracer.startActiveSpan('second', async () => fetch('https://second.example.com'));
`,
};

describe('procedures that routers of several modules are made from', () => {
  it('stay as they are: the next handler goes on with what the one before loaded', () => {
    const { modules, machine } = startedMachine(FILES, 'orders.ts');
    for (const name of ['orders', 'tasks']) {
      const { awaitedCalls } = trace(machine, modules.load(`${name}.ts`), 'handler');
      assert.deepEqual(awaitedCalls.map(({ host }) => host).sort(), ['checks.example.com', `${name}.example.com`, 'sessions.example.com'].sort());
    }
    assert.equal(machine.recorder.loads.isEntangled, false);
  });
});

describe('a tracer that handlers of several modules share', () => {
  it('stays as it is when a handler hands it a function, whatever loads later: the next handler goes on with what the one before loaded', () => {
    const { modules, machine } = startedMachine(TRACED, 'first.ts');
    const hosts = ['first', 'second'].map((name) => trace(machine, modules.load(`${name}.ts`), 'handler').awaitedCalls.map(({ host }) => host));
    assert.deepEqual(hosts, [['late.example.com'], ['second.example.com']]);
    assert.equal(machine.recorder.shared.number, 0);
    assert.equal(machine.recorder.loads.isEntangled, false);
  });
});
