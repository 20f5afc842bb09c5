import assert from 'node:assert/strict';
import { analyzeFiles } from './analyze-files';

interface Flow {
  what: string;
  files: Record<string, string> | string;
  /** `service operation multiplicity`, with `init` for a call that loading makes and `unawaited` for one that nobody waits for. */
  calls: string[];
}

const PG = "import { Pool } from 'pg';\n";
const DYNAMO = "import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';\n";

/** How a client or a promise reaches the place where it is used. */
const flows: Flow[] = [
  { what: 'a client at module level', files: `${PG}const pool = new Pool();\nexport const handler = async () => (await pool.query('x')).rows;`, calls: ['postgres query once'] },
  { what: 'a memoised getter', files: `${PG}let pool;\nconst getPool = () => (pool ??= new Pool());\nexport const handler = async () => { await getPool().query('x'); };`, calls: ['postgres query once'] },
  { what: 'a client that is connected on first use', files: `${PG}let client;\nasync function connected() { if (!client) { client = new Pool(); await client.connect(); } return client; }\nexport const handler = async () => { const c = await connected(); await c.query('x'); };`, calls: ['postgres connect conditional', 'postgres query once'] },
  { what: 'constructor injection', files: `${PG}class Repository { constructor(private readonly pool: Pool) {}\n  find() { return this.pool.query('x'); } }\nconst repository = new Repository(new Pool());\nexport const handler = async () => repository.find();`, calls: ['postgres query once'] },
  { what: 'a parameter whose type is a client', files: `${PG}async function load(pool: Pool) { return pool.query('x'); }\nexport const handler = async (event: { pool: never }) => load(event.pool);`, calls: ['postgres query once'] },
  { what: 'an interface with one implementation', files: { 'port.ts': 'export interface Store { load(): Promise<void> }', 'pg-store.ts': `${PG}import type { Store } from './port';\nexport class PgStore implements Store { private pool = new Pool();\n  async load() { await this.pool.query('x'); } }`, 'handler.ts': "import type { Store } from './port';\nconst run = async (store: Store) => store.load();\nexport const handler = async (event: any) => run(event.store);" }, calls: ['postgres query once'] },
  { what: 'a dependency object', files: `${DYNAMO}const deps = { db: () => new DynamoDBClient({}) };\nexport const handler = async () => deps.db().send(new GetItemCommand({}));`, calls: ['dynamodb GetItem once'] },
  { what: 'a client that a tracer wrapped', files: `${DYNAMO}import { captureAWSv3Client } from 'aws-xray-sdk';\nconst db = captureAWSv3Client(new DynamoDBClient({}));\nexport const handler = async () => { await db.send(new GetItemCommand({})); };`, calls: ['dynamodb GetItem once'] },
  { what: 'a generic send of a command that is made elsewhere', files: `${DYNAMO}const db = new DynamoDBClient({});\nconst send = (command) => db.send(command);\nexport const handler = async () => send(new GetItemCommand({}));`, calls: ['dynamodb GetItem once'] },
  { what: 'a barrel of re-exports', files: { 'lib/a.ts': "export const load = async () => fetch('https://a.test');", 'lib/index.ts': "export * from './a';\nexport { load as loadAll } from './a';", 'handler.ts': "import { loadAll } from './lib';\nexport const handler = async () => loadAll();" }, calls: ['http GET once'] },
  { what: 'version 2 of the AWS SDK', files: "const AWS = require('aws-sdk');\nconst s3 = new AWS.S3();\nexports.handler = async () => { await s3.getObject({}).promise(); };", calls: ['s3 getObject once'] },
  { what: 'a callback inside a promise', files: "const AWS = require('aws-sdk');\nconst sqs = new AWS.SQS();\nconst send = () => new Promise((resolve, reject) => sqs.sendMessage({}, (error, data) => (error ? reject(error) : resolve(data))));\nexports.handler = async () => { await send(); };", calls: ['sqs sendMessage once'] },
  { what: 'a handler that answers through its callback', files: "const AWS = require('aws-sdk');\nconst db = new AWS.DynamoDB.DocumentClient();\nexports.handler = (event, context, callback) => { db.get({}, (error, data) => callback(error, data)); };", calls: ['dynamodb get once'] },
  { what: 'a builder whose I/O starts when it is awaited', files: "import mongoose from 'mongoose';\nconst User = mongoose.model('User', {});\nexport const handler = async () => User.find({}).sort('name').lean();", calls: ['mongodb find once'] },
  { what: 'a chain of then', files: "export const handler = () => fetch('https://a.test').then((r) => r.json()).then(() => fetch('https://b.test', { method: 'POST' }));", calls: ['http GET once', 'http POST once'] },
  { what: 'a wrapped handler', files: "import middy from '@middy/core';\nconst inner = async () => { await fetch('https://a.test'); };\nexport const handler = middy(inner).use({ before: () => {} });", calls: ['http GET once'] },
  { what: 'a function that a retry calls', files: "import retry from 'async-retry';\nexport const handler = async () => retry(async () => { await fetch('https://a.test'); });", calls: ['http GET once'] },
  { what: 'a list that a package works through', files: "import pMap from 'p-map';\nexport const handler = async (event) => pMap(event.items, (item) => fetch('https://a.test'), { concurrency: 4 });", calls: ['http GET per-item'] },
  { what: 'a promise that nobody waits for', files: "export const handler = async () => { void fetch('https://log.test'); await fetch('https://a.test'); };", calls: ['http GET once unawaited', 'http GET once'] },
  { what: 'a call at module level', files: "const config = await fetch('https://config.test');\nexport const handler = async () => { await fetch('https://a.test'); };", calls: ['http GET once', 'http GET once init'] },
  { what: 'a guard that returns is no condition', files: "export const handler = async (event) => {\n  if (!event.id) return 400;\n  await fetch('https://a.test');\n  if (event.more) await fetch('https://b.test');\n};", calls: ['http GET once', 'http GET conditional'] },
  { what: 'a catch path is not the main path', files: "export const handler = async () => { try { await fetch('https://a.test'); } catch (e) { await fetch('https://b.test'); } };", calls: ['http GET once', 'http GET conditional'] },
  { what: 'the limit in a race is no wait of its own', files: "const limit = new Promise((_, reject) => setTimeout(() => reject(new Error('late')), 5000));\nexport const handler = async () => Promise.race([fetch('https://a.test'), new Promise((resolve) => setTimeout(resolve, 1000))]);", calls: ['http GET once'] },
  { what: 'the items of a set, and a cache in a map', files: "const seen = new Map();\nasync function load(id) { if (seen.has(id)) return seen.get(id); const r = await fetch('https://a.test'); seen.set(id, r); return r; }\nexport const handler = async () => { for (const id of new Set([1, 2])) await load(id); };", calls: ['http GET per-item'] },
  { what: 'a request object', files: "export const handler = async () => fetch(new Request(new URL('/x', 'https://a.test'), { method: 'PUT' }));", calls: ['http GET once'] },
  { what: 'a project function with the name of a library method', files: "const db = { query: async (x) => x };\nasync function fetchAll() { return db.query(1); }\nexport const handler = async () => fetchAll();", calls: [] },
  { what: 'a namespace of TypeScript', files: { 'lib.ts': "export namespace Orders {\n  const table = 'a';\n  export async function load() { return fetch('https://a.test'); }\n  export namespace Old { export const load = () => Orders.load(); }\n}", 'handler.ts': "import { Orders } from './lib';\nexport const handler = async () => { await Orders.Old.load(); };" }, calls: ['http GET once'] },
  { what: 'two functions that one factory made, one inside the other', files: "const checked = (check, run) => (input) => run(check(input));\nconst inner = checked((x) => x, async () => fetch('https://a.test'));\nconst outer = checked((x) => x, async () => { await inner(1); await fetch('https://b.test'); });\nexport const handler = async () => outer(1);", calls: ['http GET once', 'http GET once'] },
  { what: 'a client that AsyncLocalStorage carries', files: `${PG}import { AsyncLocalStorage } from 'node:async_hooks';\nconst context = new AsyncLocalStorage();\nconst load = async () => context.getStore().pool.query('x');\nexport const handler = async () => context.run({ pool: new Pool() }, load);`, calls: ['postgres query once'] },
  { what: 'what an unknown package gave is tested, so it is no promise', files: "import { router } from 'some-unknown-router';\nexport const handler = async (event) => { const answer = router(event); if (answer) return answer; return fetch('https://a.test'); };", calls: ['http GET once'] },
  { what: 'an app that code hands the request to', files: "import { Hono } from 'hono';\nconst app = new Hono();\napp.get('/a', async (c) => { await fetch('https://a.test'); return c.text('a'); });\nexport const handler = async (event) => app.fetch(event);", calls: ['http GET once'] },
  { what: 'an adapter that is made on first use', files: "import serverlessExpress from '@vendia/serverless-express';\nimport express from 'express';\nlet server;\nasync function setup(event, context) { const app = express(); app.get('/', async (req, res) => res.json(await fetch('https://a.test'))); server = serverlessExpress({ app }); return server(event, context); }\nexport const handler = (event, context) => (server ? server(event, context) : setup(event, context));", calls: ['http GET conditional'] },
  { what: 'what types and middleware put into the context of Hono', files: { 'handler.ts': "import { Hono } from 'hono';\nimport { Pool } from 'pg';\ntype Env = { Bindings: { CACHE: KVNamespace } };\nconst app = new Hono<Env>();\napp.use(async (c, next) => { c.set('db', new Pool()); await next(); });\napp.get('/', async (c) => { await c.env.CACHE.get('a'); await c.get('db').query('x'); });\nexport const handler = async (event: never) => app.fetch(event);" }, calls: ['kv get conditional', 'postgres query conditional'] },
  { what: 'bindings that wrangler configures', files: { 'wrangler.toml': "name = 'a'\nmain = 'handler.js'\n[[d1_databases]]\nbinding = 'DB'\n", 'handler.js': "export const handler = async (request, env) => env.DB.prepare('x').first();\nexport default { fetch: handler };" }, calls: ['d1 first once'] },
  { what: 'a parameter whose type is that of a value', files: { 'db.ts': "import { Pool } from 'pg';\nexport const createDb = () => new Pool();\nexport type Db = ReturnType<typeof createDb>;", 'handler.ts': "import type { Db } from './db';\nconst load = async ({ db }: { db: Db }) => db.query('x');\nexport const handler = async (event: any) => load(event.deps);" }, calls: ['postgres query once'] },
  { what: 'a check that returns only what is wrong', files: "import Joi from 'joi';\nconst check = (body) => { const { error } = Joi.object({}).validate(body); if (error) return [error.message]; };\nexport const handler = async (event) => { const wrong = check(event.body); if (wrong) return 400; await fetch('https://a.test'); };", calls: ['http GET once'] },
  { what: 'what middleware puts into the request', files: `${PG}const withDb = (inner) => async (event, context) => { event.deps = { db: new Pool() }; return inner(event, context); };\nexport const handler = withDb(async (event, context) => { const { db } = event.deps; await db.query('x'); });`, calls: ['postgres query once'] },
  { what: 'a package that a file of the project exports whole', files: { 'auth.ts': "export * from '@clerk/nextjs/server';", 'handler.ts': "import { clerkClient } from './auth';\nexport const handler = async (event: any) => { const clerk = await clerkClient(); await clerk.users.getUserList(); };" }, calls: ['http:clerk getUserList once'] },
  { what: 'a package that we do not know', files: "import { ask } from 'some-unknown-client';\nexport const handler = async () => { await ask('x'); };", calls: ['unknown ask once'] },
];

describe('awaited calls', () => {
  for (const { what, files, calls } of flows) {
    it(what, async () => {
      const { handlers } = await analyzeFiles(typeof files === 'string' ? { [files.includes('private readonly') || files.includes(': Pool') ? 'handler.ts' : 'handler.js']: files } : files);
      const found = handlers.find(({ export: name }) => /handler|fetch/.test(name))?.awaitedCalls ?? [];
      const words = found.map(({ service, operation, multiplicity, phase, awaited }) => [service, operation, multiplicity, ...(phase === 'init' ? ['init'] : []), ...(awaited ? [] : ['unawaited'])].join(' '));
      assert.deepEqual(words.sort(), [...calls].sort());
    });
  }
});
