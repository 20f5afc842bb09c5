/** Server routes: https://tanstack.com/start/latest/docs/framework/react/guide/server-routes. `server` holds what answers each method. */
const ROUTES = `
const one = (answer) => (answer && !__isFunction(answer) ? answer.handler : answer);
const builder = () => ({ middleware: builder, validator: builder, handler: (run) => run });
const made = (given) => {
  const named = (__isFunction(given) ? given({ createHandlers: (handlers) => handlers, ...builder() }) : given) || {};
  return Object.fromEntries(Object.keys(named).map((name) => [name, one(named[name])]));
};`;

/** Server functions: https://tanstack.com/start/latest/docs/framework/react/guide/server-functions */
const FUNCTIONS = `
const told = () => ({ validator: told, inputValidator: told, middleware: told, type: told, handler: (run) => async (given) => run({ data: given && given.data, context: __given() }) });
export const createServerFn = told;`;

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
