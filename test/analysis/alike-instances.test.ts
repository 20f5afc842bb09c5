import assert from 'node:assert/strict';
import type { Handler } from '../../src/domain';
import { analyzeFiles } from './analyze-files';

const template = `AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Resources: { Orders: { Type: AWS::Serverless::Function, Properties: { Handler: handler.handler, Runtime: nodejs22.x } } }
`;

/** A service that is kept in two variables, which other requests may have emptied, and whose operations have a time limit. */
const cache = `import { createClient } from 'redis';
class Cache {
  constructor(private readonly client: any) {}
  private async limited<T>(operation: Promise<T>): Promise<T> {
    return Promise.race([operation, new Promise<T>((_, reject) => { setTimeout(() => reject(new Error('late')), 1000); })]);
  }
  isReady() { return this.client.isReady && this.client.isOpen; }
  async read(key: string) {
    if (!this.isReady()) return { ok: false };
    return { ok: true, data: await this.limited(this.client.get(key)) };
  }
}
async function connect() {
  const client = createClient({ url: process.env.CACHE_URL });
  client.on('error', () => { forget(); client.destroy(); });
  try { await client.connect(); return { ok: true, data: client as any }; } catch { return { ok: false, data: undefined as any }; }
}
const shared = globalThis as any;
let single: any;
function forget() { single = undefined; shared.cache = shared.beginning = undefined; }
async function begun() {
  if (single?.isReady()) return { ok: true, data: single };
  if (shared.cache?.isReady()) { single = shared.cache; return { ok: true, data: shared.cache }; }
  if (shared.beginning) { const result = await shared.beginning; if (result.ok) single = result.data; return result; }
  shared.beginning = (async () => {
    const { ok, data } = await connect();
    if (!ok) return { ok };
    single = shared.cache = new Cache(data);
    return { ok: true, data: single };
  })();
  const result = await shared.beginning;
  if (!result.ok) shared.beginning = undefined;
  return result;
}
export const facade = new Proxy({} as Cache, {
  get: (_target, name: keyof Cache) => async (...args: unknown[]) => {
    const { ok, data } = await begun();
    if (!ok) return { ok };
    const method = data[name] as (...args: unknown[]) => unknown;
    return await method.apply(data, args);
  },
});
`;

describe('instances that hold the same', () => {
  const handlerOf = async (files: Record<string, string>): Promise<Handler> => (await analyzeFiles({ 'template.yaml': template, ...files })).handlers[0]!;

  it('are one service, however many calls may have made it anew', async () => {
    const reads = "await facade.read('a');\n".repeat(4);
    const { awaitedCalls, body } = await handlerOf({ 'cache.ts': cache, 'handler.ts': `import { facade } from './cache';\nexport const handler = async () => {\n${reads}};\n` });
    assert.deepEqual(awaitedCalls.map(({ operation }) => operation).sort(), ['connect', 'get']);
    assert.equal(JSON.stringify(body).match(/"kind":"wait"/g)?.length, 4, 'one time limit for each that reads');
  });

  it('are told apart by what they were made of', async () => {
    const { awaitedCalls } = await handlerOf({ 'handler.ts': `class Api {
  constructor(private readonly host: string) {}
  async read() { return fetch(\`https://\${this.host}/a\`); }
}
export const handler = async (event: any) => {
  const api = event.isTest ? new Api('test.example') : new Api('live.example');
  const other = event.isFirst ? new Api('live.example') : new Api('live.example');
  const { read } = Api.prototype;
  await read.call(other);
  await api.read();
};
` });
    assert.deepEqual(awaitedCalls.map(({ host }) => host).sort(), ['live.example', 'test.example']);
  });
});
