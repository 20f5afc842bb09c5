import assert from 'node:assert/strict';
import type { Handler } from '../../src/domain';
import { profile } from '../../src/estimate/profile';
import { analyzeFiles } from './analyze-files';

const template = `AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Resources: { Orders: { Type: AWS::Serverless::Function, Properties: { Handler: handler.handler, Runtime: nodejs22.x } } }
`;

async function handlerOf(told: string, body: string): Promise<Handler> {
  const { handlers } = await analyzeFiles({ 'template.yaml': template, 'handler.ts': `import axios from 'axios';\nconst client = axios.create({ baseURL: 'https://api.test' });\n${told}\nexport const handler = async () => { ${body} };\n` });
  return handlers[0]!;
}

describe('interceptors of a client', () => {
  const waitMs = async (told: string): Promise<number> => profile(await handlerOf(told, `await client.get('/a'); await client.get('/b');`), { latenciesMs: { http: 100 } }).ioWaitMs.likely;

  it('are waited for with each request', async () => {
    assert.equal(await waitMs(''), 200);
    assert.equal(await waitMs(`client.interceptors.request.use((config) => { config.headers.a = 'b'; return config; });`), 200);
    assert.equal(await waitMs(`client.interceptors.request.use(async (config) => { await fetch('https://auth.test'); return config; });`), 400);
    assert.equal(await waitMs(`client.interceptors.response.use(async (answer) => { await fetch('https://log.test'); return answer; });`), 400);
  });

  it('of the client that all modules share are those of the modules that a handler has', async () => {
    const template = `AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Resources:
  Before: { Type: AWS::Serverless::Function, Properties: { Handler: before.handler, Runtime: nodejs22.x } }
  Told: { Type: AWS::Serverless::Function, Properties: { Handler: told.handler, Runtime: nodejs22.x } }
  Untold: { Type: AWS::Serverless::Function, Properties: { Handler: untold.handler, Runtime: nodejs22.x } }
`;
    const { handlers } = await analyzeFiles({
      'template.yaml': template,
      'sign.ts': "import axios from 'axios';\naxios.interceptors.request.use(async (config) => { await fetch('https://auth.test'); return config; });\n",
      'ask.ts': "import axios from 'axios';\nexport const ask = () => axios.get('https://api.test');\n",
      'before.ts': "import { ask } from './ask';\nexport const handler = async () => { await ask(); };\n",
      'told.ts': "import './sign';\nimport { ask } from './ask';\nexport const handler = async () => { await ask(); };\n",
      'untold.ts': "import { ask } from './ask';\nimport axios from 'axios';\nexport const handler = async () => { await ask(); await axios.create().get('https://own.test'); };\n",
    });
    const hosts = (id: string) => handlers.find((handler) => handler.id === id)!.awaitedCalls.map(({ host }) => host);
    assert.deepEqual(hosts('told.ts#handler').sort(), ['api.test', 'auth.test']);
    assert.deepEqual(hosts('before.ts#handler'), ['api.test']);
    assert.deepEqual(hosts('untold.ts#handler').sort(), ['api.test', 'own.test']);
  });

  it('run for a request that one of them made before, where it is made by another', async () => {
    const { body } = await handlerOf(`async function note() { return client.post('/note'); }\nclient.interceptors.response.use(async (answer) => { await note(); return answer; });`, `await client.get('/a'); await note();`);
    // After the first request, and after the second, which makes it itself.
    assert.equal(JSON.stringify(body).match(/"name":"note"/g)?.length, 2);
    assert.match(JSON.stringify(body), /it calls itself/);
  });
});
