import assert from 'node:assert/strict';
import { analyzeFiles } from './analyze-files';

const calling = "export default { async fetch(request, env) { const answer = await fetch(env.API, { method: 'POST' }); await fetch(`${env.SHOP_URL}/orders`); return new Response(answer.body); } };";
const worker = (name: string, more: string): string => `name = '${name}'\nmain = 'src/index.js'\n${more}`;

describe('Workers of one project', () => {
  it('have variables of their own: not what another Worker is given under the same name', async () => {
    const { handlers } = await analyzeFiles({
      'workers/a/wrangler.toml': worker('a', "[vars]\nAPI = 'https://a.test/v1'\n"),
      'workers/a/src/index.js': calling,
      'workers/b/wrangler.toml': worker('b', "[vars]\nAPI = 'https://b.test'\nSHOP_URL = 'https://shop.test'\n[env.staging.vars]\nAPI = 'https://staging.test'\n"),
      'workers/b/src/index.js': calling,
      'workers/c/wrangler.toml': worker('c', "[[d1_databases]]\nbinding = 'DB'\n"),
      'workers/c/src/index.js': calling,
    });
    assert.deepEqual(handlers.map(({ name, awaitedCalls }) => [name, ...awaitedCalls.map(({ operation, host }) => `${operation} ${host}`)]), [
      ['a', 'POST a.test', 'GET undefined'],
      ['b', 'POST b.test', 'GET shop.test'],
      ['c', 'POST undefined', 'GET undefined'],
    ]);
  });

  it('share what code beside them all asks for', async () => {
    const { handlers } = await analyzeFiles({
      'workers/a/wrangler.toml': worker('a', "[vars]\nAPI = 'https://a.test'\n[[d1_databases]]\nbinding = 'DB'\n"),
      'workers/a/src/index.js': "import { load } from '../../../shared/load';\nexport default { async fetch() { return load(); } };",
      'shared/load.js': "import { env } from 'cloudflare:workers';\nexport const load = () => fetch(env.API);",
    });
    assert.deepEqual(handlers.map(({ awaitedCalls }) => awaitedCalls.map(({ host }) => host)), [['a.test']]);
  });
});
