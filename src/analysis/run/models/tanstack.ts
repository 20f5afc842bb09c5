/** Server routes: https://tanstack.com/start/latest/docs/framework/react/guide/server-routes. `server` holds what answers each method. */
const ROUTES = `
const one = (answer) => (answer && !__isFunction(answer) ? answer.handler : answer);
const builder = () => ({ middleware: builder, validator: builder, handler: (run) => run });
const made = (given) => {
  const named = (__isFunction(given) ? given({ createHandlers: (handlers) => handlers, ...builder() }) : given) || {};
  return Object.fromEntries(Object.keys(named).map((name) => [name, one(named[name])]));
};`;

/** Server functions, behind what each of their middleware does before it asks for the next: what is made so far may be called to begin another one. https://tanstack.com/start/latest/docs/framework/react/guide/server-functions, …/middleware */
const FUNCTIONS = `
const through = ([first, ...others], given, last) => {
  const next = async (more) => through(others, { ...given, context: { ...given.context, ...(more && more.context) } }, last);
  return first ? (first.run ? first.run({ ...given, next }) : next()) : last(given);
};
const wholly = (list) => list.flatMap((one) => [...one.before, one]);
const made = (before, run) => {
  const same = () => made(before, run);
  return { before, run, middleware: (more) => made([...before, ...wholly(more)], run), validator: same, inputValidator: same, client: same, server: (given) => made(before, given) };
};
const told = (before) => {
  const begun = () => told(before);
  begun.validator = begun;
  begun.inputValidator = begun;
  begun.type = begun;
  begun.middleware = (more) => told([...before, ...wholly(more)]);
  begun.handler = (run) => async (given) => through(before, { data: given && given.data, context: __given() }, run);
  return begun;
};
export const createMiddleware = () => made([]);
export const createServerFn = () => told([]);`;

const ROUTER = `${ROUTES}
export const createFileRoute = () => (options) => ({ options, server: made(options && options.server && options.server.handlers) });`;
const SERVER = `${ROUTES}
export const createServerFileRoute = () => { const route = { middleware: () => route, methods: (given) => ({ server: made(given) }) }; return route; };`;
const API = `${ROUTES}
export const createAPIFileRoute = () => (given) => ({ server: made(given) });`;

export const TANSTACK_MODELS: Readonly<Record<string, string>> = Object.fromEntries([
  ...['@tanstack/react-router', '@tanstack/solid-router'].map((name) => [name, ROUTER]),
  ...['@tanstack/react-start', '@tanstack/solid-start', '@tanstack/start'].flatMap((name) => [[name, FUNCTIONS], [`${name}/server`, SERVER], [`${name}/api`, API]]),
]) as Record<string, string>;
