/** What middleware does before it asks for the next, and the context that it gives it: https://tanstack.com/start/latest/docs/framework/react/guide/middleware */
const CHAIN = `
const through = ([first, ...others], given, last) => (first && __isFunction(first.run) ? first.run({ ...given, next: async (more) => through(others, { ...given, context: { ...given.context, ...(more && more.context) } }, last) }) : last(given));
const wholly = (list) => __distinct((list || []).flatMap((one) => (one.run ? [...one.before, one] : one.before)));
const contextOf = (given) => (given && given.context ? given.context : __given());`;

/** Server routes: https://tanstack.com/start/latest/docs/framework/react/guide/server-routes. `server` holds what answers each method, behind the middleware of all and its own. */
const ROUTES = `${CHAIN}
const behind = (before, run) => (before.length > 0 ? async (given) => through(before, { ...given, context: contextOf(given) }, run) : run);
const one = (before, answer) => (answer && !__isFunction(answer) ? behind(__distinct([...before, ...wholly(answer.middleware)]), answer.handler) : behind(before, answer));
const builder = (more) => ({ middleware: builder, validator: () => builder(more), handler: (handler) => ({ middleware: more, handler }) });
const made = (given, shared) => {
  const before = wholly(shared);
  const named = (__isFunction(given) ? given({ createHandlers: (handlers) => handlers, ...builder([]) }) : given) || {};
  return Object.fromEntries(Object.keys(named).map((name) => [name, one(before, named[name])]));
};`;

/** Server functions, behind what each of their middleware does before it asks for the next: what is made so far may be called to begin another one. What a site's start says runs before each of its requests, or before each of its functions. https://tanstack.com/start/latest/docs/framework/react/guide/server-functions, …/middleware#global-middleware */
const FUNCTIONS = `${CHAIN}
const made = (before, run) => {
  const same = () => made(before, run);
  return { before, run, middleware: (more) => made(__distinct([...before, ...wholly(more)]), run), validator: same, inputValidator: same, client: same, server: (given) => made(before, given) };
};
const told = (before) => {
  const begun = () => told(before);
  begun.validator = begun;
  begun.inputValidator = begun;
  begun.type = begun;
  begun.middleware = (more) => told(__distinct([...before, ...wholly(more)]));
  begun.handler = (run) => async (given) => through(before, { data: given && given.data, context: contextOf(given) }, run);
  return begun;
};
export const createMiddleware = () => made([]);
export const createServerFn = () => told([]);
export const createStart = (options) => {
  const first = (name) => async ({ event }) => {
    const said = (__isFunction(options) ? await options() : options) || {};
    await through(wholly(said[name]), { request: __given(), pathname: __given(), data: __given(), context: {} }, ({ context }) => { Object.assign(event.context, context); });
  };
  const start = first('requestMiddleware');
  start.functions = first('functionMiddleware');
  return start;
};`;

const ROUTER = `${ROUTES}
export const createFileRoute = () => (options) => ({ options, server: made(options && options.server && options.server.handlers, options && options.server && options.server.middleware) });`;
const SERVER = `${ROUTES}
const begun = (before) => ({ middleware: (more) => begun([...before, ...more]), methods: (given) => ({ server: made(given, before) }) });
export const createServerFileRoute = () => begun([]);`;
const API = `${ROUTES}
export const createAPIFileRoute = () => (given) => ({ server: made(given) });`;

export const TANSTACK_MODELS: Readonly<Record<string, string>> = Object.fromEntries([
  ...['@tanstack/react-router', '@tanstack/solid-router'].map((name) => [name, ROUTER]),
  ...['@tanstack/react-start', '@tanstack/solid-start', '@tanstack/start'].flatMap((name) => [[name, FUNCTIONS], [`${name}/server`, SERVER], [`${name}/api`, API]]),
]) as Record<string, string>;
