/** A session lies in a store of the project's own functions, or in the cookie: https://remix.run/docs/en/main/utils/sessions */
const SESSIONS = `
export const createSessionStorage = ({ createData, readData, updateData, deleteData }) => ({
  async getSession(cookie) { if (cookie && readData) await readData(__given()); return __given(); },
  async commitSession() { if (__unknown) await createData(__given(), __given()); else await updateData(__given(), __given(), __given()); return __given(); },
  async destroySession() { await deleteData(__given()); return __given(); },
});`;

/** One function answers every request: a loader or an action of the routes, which finds there what it was handed besides the request, or what `getLoadContext` makes. https://reactrouter.com/api/other-api/dev */
const REQUESTS = `
import { Hono } from 'hono';
const answering = (lists, contextOf) => async (request, given) => {
  const context = await contextOf(request, given);
  const app = new Hono();
  lists.forEach((list) => list.forEach((answer) => app.all('/', async () => answer({ request: __given(), params: __given(), context }))));
  return app.fetch(request);
};
const platform = (options) => (event, given) => (options && options.getLoadContext ? options.getLoadContext(event && event.request ? { ...event, context: { cloudflare: event } } : event, given) : { ...__given(), env: event && event.env, cloudflare: event });`;
const WITH_CONTEXT = `${REQUESTS}
export const createRequestHandler = __withRoutes((lists) => answering(lists, (request, given) => given));`;
const OF_PLATFORM = `${REQUESTS}
export const createRequestHandler = __withRoutes((lists, options) => answering(lists, platform(options)));
export const createPagesFunctionHandler = createRequestHandler;`;

/** A strategy's function is asked who has come: https://github.com/sergiodxa/remix-auth */
const AUTHENTICATOR = `
export class Authenticator {
  constructor() { this.strategies = {}; }
  use(strategy, name) { this.strategies[name ?? strategy.name] = strategy; return this; }
  unuse() { return this; }
  async authenticate(name, request, options) { const strategy = this.strategies[name]; return strategy ? strategy.authenticate(request, options) : __given(); }
  async isAuthenticated() { return __given(); }
  async logout() {}
}
export class Strategy { constructor(verify) { this.verify = verify; } }`;

/** The form that was sent says it. */
const FORM = `
export class FormStrategy {
  constructor(verify) { this.name = 'form'; this.verify = verify; }
  async authenticate(request, options) { return this.verify({ form: __given(), request, context: __given() }); }
}`;

export const REMIX_MODELS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['@remix-run/cloudflare', '@remix-run/deno', '@remix-run/node', '@remix-run/server-runtime', 'react-router'].map((name) => [name, `${SESSIONS}${WITH_CONTEXT}`])),
  ...Object.fromEntries(['@netlify/remix-adapter', '@react-router/architect', '@react-router/cloudflare', '@react-router/express', '@remix-run/architect', '@remix-run/cloudflare-pages', '@remix-run/express', '@remix-run/netlify', '@remix-run/vercel'].map((name) => [name, OF_PLATFORM])),
  ...Object.fromEntries(['remix-auth', 'remix-auth/strategy'].map((name) => [name, AUTHENTICATOR])),
  'remix-auth-form': FORM,
};
