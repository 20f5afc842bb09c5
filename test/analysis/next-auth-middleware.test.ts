import assert from 'node:assert/strict';
import { analyzeFiles } from './analyze-files';

/** What is said of a site's middleware, and the hosts that it asks. */
async function middleware(source: string): Promise<{ said: string[]; hosts: (string | undefined)[] }> {
  const { handlers, diagnostics } = await analyzeFiles({ 'package.json': JSON.stringify({ dependencies: { next: '14', 'next-auth': '4' } }), 'middleware.ts': source });
  return { said: diagnostics.map(({ message }) => message), hosts: handlers.flatMap(({ awaitedCalls }) => awaitedCalls.map(({ host }) => host)) };
}

describe('middleware that NextAuth makes', () => {
  it('of options alone waits for nobody, unless they ask', async () => {
    assert.deepEqual(await middleware("import { withAuth } from 'next-auth/middleware';\nexport default withAuth({ pages: { signIn: '/login' } });"), { said: [], hosts: [] });
    assert.deepEqual(await middleware("export { default } from 'next-auth/middleware';\nexport const config = { matcher: ['/orders'] };"), { said: [], hosts: [] });
    assert.deepEqual(await middleware("import withAuth from 'next-auth/middleware';\nexport default withAuth({ callbacks: { authorized: async ({ token }) => (await fetch('https://a.test/' + token.sub)).ok } });"), { said: [], hosts: ['a.test'] });
  });

  it('asks what the options ask, then what the function asks that it was given', async () => {
    assert.deepEqual(await middleware("import { withAuth } from 'next-auth/middleware';\nexport default withAuth(async (req) => { await fetch('https://b.test'); }, { callbacks: { authorized: () => fetch('https://a.test') } });"), { said: [], hosts: ['a.test', 'b.test'] });
  });
});
