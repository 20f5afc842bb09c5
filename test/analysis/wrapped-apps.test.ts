import assert from 'node:assert/strict';
import { profile } from '../../src/estimate/profile';
import { analyzeFiles } from './analyze-files';

/** Likely wait of an app with two routes behind a package's wrapper, in ms: one asks for 10 ms, the other for 30 ms. */
async function likelyOf(wrapped: string): Promise<number> {
  const { handlers } = await analyzeFiles({ 'handler.ts': `import { Hono } from 'hono';\nimport { wrap } from 'a-wrapper';\nconst app = new Hono();\napp.get('/', async (c) => c.json(await fetch('https://a.test')));\napp.post('/', async (c) => c.json(await fetch('https://b.test', { method: 'PUT' })));\nexport const handler = ${wrapped};` });
  return profile(handlers[0]!, { latenciesMs: { 'http:a.test': 10, 'http:b.test': 30 } }).ioWaitMs.likely;
}

describe('an app that a package wraps', () => {
  it('answers each request once beside a function that says how', async () => {
    assert.equal(await likelyOf('wrap((env) => ({ name: env.NAME }), app)'), 20);
  });

  it('answers each request once beside a function that hands it on', async () => {
    assert.equal(await likelyOf('wrap(app, async (request) => app.fetch(request))'), 20);
  });
});
