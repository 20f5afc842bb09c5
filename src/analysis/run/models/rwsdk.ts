/** Middleware in turn, then one of the routes, which may stand in lists behind a prefix or a page around them; or one of the server actions. https://docs.rwsdk.com/core/routing/ */
const APP = `
import { Hono } from 'hono';
const inTurn = async ([first, ...others], info) => { if (first) { await first(info); await inTurn(others, info); } };
export const defineApp = __withActions((lists, steps) => {
  const app = new Hono();
  const info = { request: __given(), params: __given(), ctx: {}, response: __given(), rw: __given(), cf: __given() };
  const tell = (step) => {
    if (__isFunction(step)) app.use(async () => step(info));
    else step.answers.forEach((list) => app.all('/', async () => inTurn(list, info)));
  };
  const inList = (steps) => steps.forEach((step) => { if (Array.isArray(step)) step.flat().forEach(tell); else tell(step); });
  steps.forEach((step) => { if (Array.isArray(step)) inList(step); else tell(step); });
  lists.forEach((list) => list.forEach((action) => app.post('/', async () => action(__given(), __given()))));
  return app;
});
export const serverAction = (steps) => async (...given) => {
  const all = [steps].flat();
  await inTurn(all.slice(0, -1), { ctx: __given(), request: __given() });
  return all[all.length - 1](...given);
};
export const serverQuery = serverAction;`;

const ROUTER = `
export const route = (path, answer) => ({ answers: __isFunction(answer) || Array.isArray(answer) ? [[answer].flat()] : Object.values(answer || {}).map((one) => [one].flat()) });
export const index = (answer) => route('/', answer);
export const prefix = (path, routes) => routes;
export const render = prefix, layout = prefix;`;

/** A session lies in a Durable Object: https://docs.rwsdk.com/core/authentication/ */
const SESSION = `
export const defineDurableSession = ({ sessionDurableObject }) => {
  const stored = () => sessionDurableObject.get(sessionDurableObject.idFromString(__given()));
  return {
    async load() { await stored().getSession(); return __given(); },
    async save(headers, session) { await stored().saveSession(session); },
    async remove() { await stored().revokeSession(); },
  };
};`;

export const RWSDK_MODELS: Readonly<Record<string, string>> = { 'rwsdk/worker': APP, 'rwsdk/router': ROUTER, 'rwsdk/auth': SESSION };
