import assert from 'node:assert/strict';
import { analyzeFiles } from './analyze-files';

describe('routes that one function of a site runs', () => {
  it('are followed, more of them than items of a list are told apart', async () => {
    const routes = Array.from({ length: 60 }, (_, index) => [`app/routes/r${index}.tsx`, `export const loader = async () => fetch('https://r${index}.test');`]);
    const { handlers } = await analyzeFiles({
      'app/root.tsx': 'export default () => null;',
      ...Object.fromEntries(routes),
      'handler.ts': "import { createRequestHandler } from 'react-router';\nimport * as build from 'virtual:react-router/server-build';\nconst answer = createRequestHandler(build);\nexport const handler = async (event) => answer(event);",
    });
    assert.deepEqual(handlers.map(({ id, awaitedCalls }) => [id, new Set(awaitedCalls.map(({ host }) => host)).size]), [['handler.ts#handler', 60]]);
  });
});
