import assert from 'node:assert/strict';
import { analyzeFiles } from './analyze-files';

async function namesIn(worker: string): Promise<string[]> {
  const { handlers } = await analyzeFiles({ 'wrangler.toml': "name = 'orders'\nmain = 'src/index.ts'\n", 'src/index.ts': worker });
  return handlers.map(({ name, id }) => `${name} ${id.split('#').at(-1)}`);
}

describe('members of objects', () => {
  it('counts a handler once that is spread into a Worker and replaced there', async () => {
    assert.deepEqual(await namesIn("const base = { async fetch() { return new Response('old'); } };\nexport default { ...base, async fetch() { return new Response('new'); } };"), ['orders default.fetch']);
  });

  it('looks at each object once that is spread in many places and in circles', async () => {
    const chain = Array.from({ length: 30 }, (_, index) => `const o${index} = { ...o${index + 1}, ...o${index + 1}, ...o${index + 1} };`);
    const source = [...chain, 'const o30 = { ...o0, async scheduled() {} };', "export default { ...o0, async fetch() { return new Response('new'); } };"].join('\n');
    assert.deepEqual(await namesIn(source), ['orders scheduled default.scheduled', 'orders fetch default.fetch']);
  });
});
