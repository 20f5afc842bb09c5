import assert from 'node:assert/strict';
import { analyzeFiles } from './analyze-files';

/** A handler that calls one of so many functions of a table, each with a call of its own. */
function dispatching(functions: number) {
  const table = Array.from({ length: functions }, (_, index) => `  k${index}: async (id) => fetch('https://a.test/${index}/' + id),`);
  return analyzeFiles({ 'package.json': '{}', 'handler.js': ['const table = {', ...table, '};', 'export const handler = async (event) => { await table[event.key](event.id); };'].join('\n') });
}

describe('tables of functions', () => {
  it('loses no function, and no wait, of a table that has more than are told apart elsewhere', async () => {
    const { handlers: [handler] } = await dispatching(450);
    assert.equal(handler?.awaitedCalls.length, 450);
    assert.match(JSON.stringify(handler?.body), /"kind":"join"/);
  });

  it('says so where a table is too long to be followed', async () => {
    const { handlers: [handler], diagnostics } = await dispatching(520);
    assert.deepEqual(handler?.awaitedCalls, []);
    assert.match(diagnostics.map(({ message }) => message).join(), /takes one of a table's 520 functions \(handler\.js:2\), which is not counted/);
  });

  it('takes what a map has under a key that the code gives', async () => {
    const { handlers: [handler] } = await analyzeFiles({
      'package.json': '{}',
      'handler.ts': `const clients = new Map([['users', { load: (id) => fetch('https://users.test/' + id) }], ['orders', { load: (id) => fetch('https://orders.test/' + id) }]]);
        export const handler = async (event) => { await clients.get('users').load(event.id); await somewhere(() => event); };`,
    });
    assert.deepEqual(handler?.awaitedCalls.map(({ host }) => host), ['users.test']);
  });

  it('looks into each table of a table', async () => {
    const { handlers: [handler] } = await analyzeFiles({
      'package.json': '{}',
      'handler.ts': `import { Pool } from 'pg';
        const pool = new Pool();
        const routes = {
          GET: { '/orders': { run: async () => pool.query('SELECT') } },
          POST: { '/orders': { run: async () => fetch('https://a.test') }, '/carts': { run: async () => fetch('https://b.test') } },
        };
        export const handler = async ({ method, path }) => { const route = routes[method]?.[path]; return route ? route.run() : { statusCode: 404 }; };`,
    });
    assert.deepEqual(handler?.awaitedCalls.map(({ service, host }) => host ?? service).sort(), ['a.test', 'b.test', 'postgres']);
  });

  it('loses no route of a table whose entries say more than a function', async () => {
    const routes = Array.from({ length: 40 }, (_, index) => `  '/k${index}': { isOpen: true, handler: async (request, env) => env.DB.prepare('${index}').run() },`);
    const worker = ['const routes = {', ...routes, '};', 'export default { async fetch(request, env) { const route = routes[new URL(request.url).pathname]; return route?.isOpen ? route.handler(request, env) : new Response(); } };'];
    const { handlers: [handler] } = await analyzeFiles({ 'wrangler.toml': "name = 'a'\nmain = 'handler.js'\n[[d1_databases]]\nbinding = 'DB'\n", 'handler.js': worker.join('\n') });
    assert.equal(handler?.awaitedCalls.length, 40);
  });
});
