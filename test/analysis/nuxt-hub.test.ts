import assert from 'node:assert/strict';
import { analyzeFiles } from './analyze-files';

const site = {
  'package.json': '{ "dependencies": { "nuxt": "^4.0.0", "@nuxthub/core": "^0.10.0" } }',
  'nuxt.config.ts': "export default defineNuxtConfig({ modules: ['@nuxthub/core'], hub: { db: 'sqlite', kv: true, blob: true } });\n",
};

async function callsOf(files: Record<string, string>): Promise<string[][]> {
  const { handlers } = await analyzeFiles({ ...site, ...files });
  return handlers.flatMap(({ awaitedCalls }) => awaitedCalls.map(({ service, operation }) => [service, operation]));
}

describe('what NuxtHub imports by itself', () => {
  it('is a database, a store by key and one of files', async () => {
    const api = `export default defineEventHandler(async (event) => { const id = getRouterParam(event, 'id'); const known = await kv.get(id); if (known) return known; const [order] = await db.select().from(schema.orders).where(eq(schema.orders.id, id)); await blob.put(id, JSON.stringify(order)); return db.query.orders.findMany(); });\n`;
    assert.deepEqual(await callsOf({ 'server/api/orders/[id].get.ts': api }), [['kv', 'get'], ['sql', 'select'], ['blobs', 'put'], ['sql', 'findMany']]);
  });

  it('is a function each, before version 0.10', async () => {
    const api = `export default defineEventHandler(async () => { await hubKV().set('a', 1); await hubDatabase().prepare('SELECT 1').bind(1).all(); return hubBlob().list(); });\n`;
    assert.deepEqual(await callsOf({ 'server/api/orders.get.ts': api }), [['kv', 'set'], ['d1', 'all'], ['blobs', 'list']]);
  });

  it('is the project’s own where it has the name', async () => {
    assert.deepEqual(await callsOf({ 'server/utils/db.ts': 'export const db = { query: () => 1 };\n', 'server/api/orders.get.ts': 'export default defineEventHandler(async () => db.query());\n' }), []);
  });
});

describe('what Nitro imports by itself', () => {
  it('is a store by key', async () => {
    const { handlers } = await analyzeFiles({ 'package.json': '{ "dependencies": { "nuxt": "^4.0.0" } }', 'nuxt.config.ts': "export default defineNuxtConfig({ nitro: { preset: 'vercel' } });\n", 'server/api/orders.get.ts': "export default defineEventHandler(async () => useStorage('orders').getItem('all'));\n" });
    assert.deepEqual(handlers[0]!.awaitedCalls.map(({ service, operation }) => [service, operation]), [['kv', 'getItem']]);
  });
});

describe('a function whose answers Nitro keeps', () => {
  it('is called', async () => {
    const { handlers } = await analyzeFiles({ 'package.json': '{ "dependencies": { "nuxt": "^4.0.0" } }', 'nuxt.config.ts': "export default defineNuxtConfig({ nitro: { preset: 'vercel' } });\n", 'server/lib/orders.ts': "export const orders = defineCachedFunction(async (id: string) => fetch(`https://orders.test/${id}`), { maxAge: 60, getKey: (id: string) => id });\n", 'server/api/orders.get.ts': "import { orders } from '../lib/orders';\nexport default defineEventHandler(async () => orders('1'));\n" });
    assert.deepEqual(handlers[0]!.awaitedCalls.map(({ service, operation }) => [service, operation]), [['http', 'GET']]);
  });
});

describe('a skill of Alexa', () => {
  it('asks the services of Alexa', async () => {
    const { handlers } = await analyzeFiles({
      'index.js': `const Alexa = require('ask-sdk-core');\nconst Launch = { canHandle: () => true, async handle(input) { const ups = input.serviceClientFactory.getUpsServiceClient(); const name = await ups.getProfileName(); return input.responseBuilder.speak(name).getResponse(); } };\nexports.handler = Alexa.SkillBuilders.custom().addRequestHandlers(Launch).withApiClient(new Alexa.DefaultApiClient()).lambda();\n`,
    });
    assert.deepEqual(handlers[0]!.awaitedCalls.map(({ service, operation }) => [service, operation]), [['http:alexa', 'getProfileName']]);
  });
});
