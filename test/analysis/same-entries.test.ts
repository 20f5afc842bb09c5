import assert from 'node:assert/strict';
import type { HandlerDeclaration } from '../../src/analysis/framework';
import { ioRows } from '../../src/analysis/io';
import { IoIndex } from '../../src/analysis/io/io-index';
import { knownNotIo } from '../../src/analysis/io/known-not-io';
import { Modules } from '../../src/analysis/modules/modules';
import { isSameEntry } from '../../src/analysis/trace/is-same-entry';
import { Machine } from '../../src/analysis/run/machine';
import { trace } from '../../src/analysis/trace/trace';
import { analyzeFiles } from './analyze-files';

const FILE = 'app/api/route.ts';
const APP = `import { Hono } from 'hono';
import { handle } from 'hono/vercel';
const app = new Hono();
app.all('/orders', async (c) => c.json(await fetch('https://orders.example.com')));
`;

/** What a file exports as GET and as POST. */
const same: Record<string, string> = {
  'one function under two names': `const handler = async () => fetch('https://orders.example.com');
export { handler as GET, handler as POST };
`,
  'a function that another name stands for': `export const GET = async () => fetch('https://orders.example.com');
export const POST = GET;
`,
  'what a package makes of one app': `${APP}export const GET = handle(app);
export const POST = handle(app);
`,
};

const different: Record<string, string> = {
  'two functions of the same text': `export const GET = async () => fetch('https://orders.example.com');
export const POST = async () => fetch('https://orders.example.com');
`,
  'one function with other arguments bound': `const handler = async (host) => fetch(\`https://\${host}.example.com\`);
export const GET = handler.bind(null, 'orders');
export const POST = handler.bind(null, 'tasks');
`,
  'what a package makes of two apps': `${APP}const other = new Hono();
export const GET = handle(app);
export const POST = handle(other);
`,
  'a variable that a function assigns': `let GET = async () => fetch('https://orders.example.com');
const POST = GET;
export const mend = () => (GET = async () => undefined);
export { GET, POST };
`,
  'what a package makes of another package keeps under two names': `import { handlers } from 'next-auth-like';
export const GET = handlers.GET;
export const POST = handlers.POST;
`,
};

describe('entries of one file', () => {
  for (const [what, text] of Object.entries(same)) {
    it(`are followed once: ${what}`, async () => {
      assert.equal(areSame(text), true);
      const [get, post] = (await analyzeFiles({ 'package.json': '{"dependencies":{"next":"15.0.0"}}', [FILE]: text })).handlers;
      assert.ok(get && post);
      assert.equal(get.awaitedCalls.length, 1);
      assert.deepEqual([post.awaitedCalls, post.body, post.paths, post.init], [get.awaitedCalls, get.body, get.paths, get.init]);
      assert.deepEqual([get.id, post.id], [`${FILE}#GET`, `${FILE}#POST`]);
      if (!text.includes('{ handler as')) assert.notEqual(get.line, post.line);
    });
  }

  for (const [what, entry] of Object.entries({ 'what a package makes of it': 'handle(app)', 'a function that hands the request on': 'handler' })) {
    it(`do each the routes of their own method: ${what}`, async () => {
      const text = `import { Hono } from 'hono';
import { handle } from 'hono/vercel';
const orders = new Hono().get('/', async (c) => c.json(await fetch('https://read.example.com'))).post('/', async (c) => c.json(await fetch('https://write.example.com')));
const app = new Hono().route('/orders', orders).all('/any', async (c) => c.json(await fetch('https://any.example.com')));
app.use(async (c, next) => { await fetch('https://user.example.com'); await next(); });
const handler = (request) => app.fetch(request);
export const GET = ${entry}, POST = ${entry}, DELETE = ${entry};
`;
      const { handlers } = await analyzeFiles({ 'package.json': '{"dependencies":{"next":"15.0.0"}}', [FILE]: text });
      assert.deepEqual(handlers.map(({ id, awaitedCalls }) => [id, ...awaitedCalls.map(({ host, multiplicity }) => `${host} ${multiplicity}`)].join()), [
        `${FILE}#DELETE,user.example.com once,any.example.com conditional`,
        `${FILE}#GET,user.example.com once,read.example.com conditional,any.example.com conditional`,
        `${FILE}#POST,user.example.com once,write.example.com conditional,any.example.com conditional`,
      ]);
    });
  }

  it('do the routes of their own method after one that does those of all', async () => {
    const text = `import { Hono } from 'hono';
import { handle } from 'hono/vercel';
const app = new Hono().get('/', async (c) => c.json(await fetch('https://read.example.com'))).post('/', async (c) => c.json(await fetch('https://write.example.com')));
const handler = handle(app);
export { handler as OPTIONS, handler as POST };
`;
    const { handlers } = await analyzeFiles({ 'package.json': '{"dependencies":{"next":"15.0.0"}}', [FILE]: text });
    assert.deepEqual(handlers.map(({ export: name, awaitedCalls }) => [name, ...awaitedCalls.map(({ host, multiplicity }) => `${host} ${multiplicity}`)].join()), ['OPTIONS,read.example.com conditional,write.example.com conditional', 'POST,write.example.com once']);
  });

  it('do all routes of a function behind addresses of several methods', async () => {
    const text = `import express from 'express';
import serverless from 'serverless-http';
const app = express();
app.get('/orders', async (request, response) => response.json(await fetch('https://read.example.com')));
app.post('/orders', async (request, response) => response.json(await fetch('https://write.example.com')));
export const handler = serverless(app);
`;
    const functions = "service: orders\nprovider: { name: aws }\nfunctions:\n  orders: { handler: app.handler, events: [{ httpApi: 'GET /orders' }, { httpApi: 'POST /orders' }] }\n";
    const { handlers: [handler] } = await analyzeFiles({ 'app.js': text, 'serverless.yml': functions });
    assert.deepEqual(handler!.awaitedCalls.map(({ host, multiplicity }) => `${host} ${multiplicity}`), ['read.example.com conditional', 'write.example.com conditional']);
  });

  for (const [what, text] of Object.entries(different)) it(`are followed each: ${what}`, () => assert.equal(areSame(text), false));
});

function areSame(text: string): boolean {
  const summaries = { get: () => undefined, set: () => undefined, drop: () => undefined, forget: () => undefined };
  const modules = new Modules({ files: new Set([FILE]), configs: new Map(), read: () => text, summaries, hinted: () => [], report: () => undefined });
  const machine = new Machine(modules, new IoIndex(ioRows, knownNotIo), modules.load(FILE));
  const [one, other] = ['GET', 'POST'].map((name) => ({ name, export: name, file: FILE }) as HandlerDeclaration);
  return isSameEntry(machine, one!, other!, trace(machine, modules.load(FILE), 'GET'));
}
