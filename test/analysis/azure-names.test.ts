import assert from 'node:assert/strict';
import { analyzeFiles } from './analyze-files';

async function functionsOf(register: string): Promise<string[][]> {
  const { handlers } = await analyzeFiles({
    'host.json': '{}',
    'package.json': '{ "dependencies": { "@azure/functions": "4" } }',
    'src/index.js': `const { app } = require('@azure/functions');\nconst { PREFIX } = process.env;\n${register}`,
  });
  return handlers.map(({ name, route = '', awaitedCalls }) => [name, route, ...awaitedCalls.map(({ host }) => host ?? '')]);
}

describe('functions of Azure whose names only the program knows', () => {
  it('keeps those of two calls with one route apart', async () => {
    const call = (method: string, host: string) => `app.http(PREFIX + '${method}', { route: 'orders', methods: ['${method}'], handler: () => fetch('https://${host}') });`;
    assert.deepEqual(await functionsOf(`${call('GET', 'read.example.com')}\n\n\n${call('POST', 'write.example.com')}`), [
      ['orders', 'GET /orders', 'read.example.com'],
      ['orders-2', 'POST /orders', 'write.example.com'],
    ]);
  });

  it('takes each of two calls in one line once', async () => {
    const call = (name: string, host: string) => `app.http(one + '${name}', { handler: () => fetch('https://${host}') });`;
    assert.deepEqual(await functionsOf(`for (const one of ['a', 'b']) { ${call('Get', 'read.example.com')} ${call('Put', 'write.example.com')} }`), [
      ['aGet', '* /aGet', 'read.example.com'],
      ['aPut', '* /aPut', 'write.example.com'],
      ['bGet', '* /bGet', 'read.example.com'],
      ['bPut', '* /bPut', 'write.example.com'],
    ]);
  });
});
