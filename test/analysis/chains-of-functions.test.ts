import assert from 'node:assert/strict';
import { analyzeFiles } from './analyze-files';

/** A function that calls itself with one fewer of the functions that it was given. */
describe('a chain of functions', () => {
  it('is followed to its end, each function once', async () => {
    const code = `const run = async (steps, context) => { if (steps.length === 0) return context.done(); const [step, ...others] = steps; return step(context, (next) => run(others, { ...context, ...next })); };
const step = (work) => async (context, next) => { await work(context); return next({ request: context.request }); };
const define = (steps) => async (request) => { const context = { data: {}, request, done: async () => fetch('https://done.test') }; return run(steps, context); };
export const handler = define([
  step(async ({ data }) => { const order = await fetch('https://order.test'); if (!order.ok) return; data.order = await order.json(); }),
  step(async ({ data }) => { if (!data.order) return; await fetch('https://stock.test'); }),
  step(async () => { await fetch('https://log.test'); }),
]);
`;
    const { handlers: [handler] } = await analyzeFiles({ 'handler.ts': code });
    assert.deepEqual(handler?.awaitedCalls.map(({ host, multiplicity }) => [host, multiplicity]), [['order.test', 'once'], ['stock.test', 'once'], ['log.test', 'once'], ['done.test', 'conditional']]);
  });
});
