import assert from 'node:assert/strict';
import { analyzeFiles } from './analyze-files';

/** An application that asks for `stash`, and another folder of the repository that is called so. */
const files = (range: string, manifest: object) => ({
  'app/package.json': JSON.stringify({ name: 'app', dependencies: { stash: range } }),
  'app/handler.ts': `import { load } from 'stash';\nexport const handler = async () => load();`,
  'stash/package.json': JSON.stringify({ name: 'stash', main: 'index.js', ...manifest }),
  'stash/index.ts': `export const load = async () => fetch('https://stash.example/');`,
});

const services = async (range: string, manifest: object) => (await analyzeFiles(files(range, manifest))).handlers[0]!.awaitedCalls.map(({ library }) => library);

describe('a package of the repository', () => {
  for (const [what, range, manifest] of [
    ['of the version asked for', '^1.4.0', { version: '1.5.2' }],
    ['by the protocol of workspaces', 'workspace:^', { version: '3.0.0' }],
    ['of whatever version', '*', { version: '3.0.0' }],
    ['whose version is written when it is published', '^2.1.0', { version: '0.0.0-development' }],
    ['without a version', '^2.1.0', {}],
  ] as const) it(`is what is imported: ${what}`, async () => assert.deepEqual(await services(range, manifest), ['global']));

  for (const [what, range, manifest] of [
    ['of another version', '^4.2.0', { version: '1.0.0' }],
    ['that depends on it, and is called as what it shows', 'latest', { version: '1.0.0', dependencies: { stash: '^4.2.0' } }],
  ] as const) it(`is not, but the published one: ${what}`, async () => assert.deepEqual(await services(range, manifest), ['stash']));

  it('is the one of several of its name that has the version asked for', async () => {
    const { handlers } = await analyzeFiles({ ...files('^2.0.0', { version: '1.5.2' }), 'stash2/package.json': JSON.stringify({ name: 'stash', version: '2.3.0', main: 'index.js' }), 'stash2/index.ts': `export const load = async () => fetch('https://second.example/');` });
    assert.deepEqual(handlers[0]!.awaitedCalls.map(({ library, host }) => [library, host]), [['global', 'second.example']]);
  });
});
