/** A hook is given the function behind it: https://exobase.dev/ */
const EXOBASE = `
const behind = (hooks) => ({ root: (hook) => behind([...hooks, hook]), init: (hook) => behind([...hooks, hook]), hook: (hook) => behind([...hooks, hook]), endpoint: (f) => hooks.reduceRight((inner, hook) => hook(inner), f) });
export const exo = () => behind([]);
export const hook = (f) => f, init = hook, root = hook;
export const props = (request) => ({ request, args: {}, services: {}, auth: {}, framework: {}, response: __given() });`;

/** Hooks fill in arguments and services: https://exobase.dev/en/hooks */
const EXOBASE_HOOKS = `
const filling = () => (f) => async (props) => f({ ...props, args: { ...props.args, ...__given() } });
export const useJsonBody = filling, useBody = filling, useQuery = filling, useJsonArgs = filling, useQueryArgs = filling, useHeaderArgs = filling, usePathParams = filling, useParams = filling, useValidation = filling, useHeaders = filling;
export const useServices = (services) => (f) => async (props) => {
  const made = await Promise.all(Object.values(services).map((value) => (__isFunction(value) ? value(props) : value)));
  return f({ ...props, services: { ...props.services, ...Object.fromEntries(Object.keys(services).map((name, index) => [name, made[index]])) } });
};
export const useService = useServices;
export const useCatch = (handle) => (f) => async (props) => { try { return await f(props); } catch (error) { return handle(props, { ...__given(), error }); } };`;

/** An app is told which function answers which event: https://probot.github.io/docs/ */
const PROBOT = `
import { Octokit } from '@octokit/rest';
class App {
  constructor() { this.told = []; }
  on(names, f) { this.told.push(f); return this; }
  onAny(f) { this.told.push(f); return this; }
  onError() { return this; }
  auth() { return Promise.resolve(new Octokit()); }
  load(f) { f(this, __given()); return Promise.resolve(); }
}
export const Probot = class { load(f) { this.app = f; return Promise.resolve(); } };
export const createProbot = () => new Probot();
const answering = (f, options) => {
  const app = new App();
  f(app, __given());
  return async (event) => { const answer = app.told[__unknown]; if (answer) await answer({ octokit: new Octokit(), github: new Octokit(), log: __given(), ...__given() }); };
};
export const createNodeMiddleware = answering, createLambdaFunction = answering, createAdapterForServerless = answering, serverless = answering, run = answering;`;

/** Each hook is given the rest as what it goes on with: https://svelte.dev/docs/kit/@sveltejs-kit-hooks */
const SVELTEKIT_HOOKS = `
export const sequence = (...hooks) => ({ event, resolve }) => hooks.reduceRight((rest, handle) => (given) => handle({ event: given, resolve: rest }), resolve)(event);`;

/** Sentry measures what a function does: https://docs.sentry.io/platforms/javascript/tracing/instrumentation/ */
const SENTRY = `
export const startSpan = (options, f) => f(__given()), startSpanManual = (options, f) => f(__given(), () => undefined), startNewTrace = (f) => f(), suppressTracing = (f) => f(), continueTrace = (options, f) => f();
export const withScope = (first, second) => (second ?? first)(__given()), withIsolationScope = withScope, withActiveSpan = (span, f) => f(__given()), withMonitor = (name, f) => f();
export const sentryHandle = () => ({ event, resolve }) => resolve(event), initCloudflareSentryHandle = sentryHandle;
export const withServerActionInstrumentation = async (name, first, second) => (second ?? first)();`;

/** Middleware, by name or itself, runs before a route of Next.js: https://github.com/htunnicliff/next-api-middleware */
const NEXT_API_MIDDLEWARE = `
export const use = (...steps) => (handler) => async (request, response) => steps.flat().reduceRight((next, step) => async () => step(request, response, next), async () => handler(request, response))();
export const label = (named, first = []) => (...asked) => use(...[...first, ...asked].flat().map((step) => (__isFunction(step) ? step : named[step])));`;

/** One of the routes answers: https://middy.js.org/docs/routers/http-router */
const MIDDY_ROUTER = `
export default (options) => async (event, context) => {
  const route = (Array.isArray(options) ? options : options.routes)[__unknown];
  if (route) return route.handler(event, context);
  if (options.notFoundResponse || options.notFoundHandler) return (options.notFoundResponse ?? options.notFoundHandler)(event);
};`;

/** Asks whether somebody may come in, then the function that it wraps: https://next-auth.js.org/configuration/nextjs#middleware */
const NEXT_AUTH_MIDDLEWARE = `
export const withAuth = (first, second) => async (request, event) => {
  const isWrapped = typeof first === 'function';
  const options = isWrapped ? second : first;
  await options?.callbacks?.authorized?.({ token: __given(), req: request });
  if (isWrapped) return first(request, event);
};
export default withAuth;`;

/** Who may come in is handed on to what answers an API's requests, everybody else to the rest of the Worker: https://github.com/cloudflare/workers-oauth-provider */
const WORKERS_OAUTH = `
export class OAuthProvider {
  constructor(options) { this.options = options; }
  async fetch(request, env, context) {
    const { apiHandler, apiHandlers, defaultHandler } = this.options;
    const answering = (handler) => (__isClass(handler) ? () => new handler(context, env).fetch(request) : () => handler.fetch(request, env, context));
    const answers = [answering(defaultHandler), ...(apiHandler ? [answering(apiHandler)] : []), ...Object.values(apiHandlers ?? {}).map(answering)];
    return answers[__unknown]();
  }
}
export default OAuthProvider;`;

/** Packages that make a platform's handler of a function, or a function around another. */
export const WRAPPER_MODELS: Readonly<Record<string, string>> = {
  // The function is given metrics and gives the handler: https://github.com/awslabs/aws-embedded-metrics-node#aws-lambda
  '@cloudflare/workers-oauth-provider': WORKERS_OAUTH,
  'aws-embedded-metrics': 'export const metricScope = (make) => async (...args) => make(__given)(...args);',
  // https://docs.amplify.aws/react/build-a-backend/server-side-rendering/
  '@aws-amplify/adapter-nextjs': 'export const createServerRunner = () => ({ runWithAmplifyServerContext: async ({ operation }) => operation(__given()) });',
  '@exobase/core': EXOBASE,
  '@exobase/hooks': EXOBASE_HOOKS,
  '@middy/http-router': MIDDY_ROUTER,
  '@middy/ws-router': MIDDY_ROUTER,
  // https://github.com/spring-media/aws-lambda-router
  'aws-lambda-router': `
export const handler = (config) => async (event, context) => {
  const routes = Object.values(config).flatMap((told) => (told && told.routes) || []);
  const route = routes[__unknown];
  if (route) return route.action(event, context);
};`,
  // Only what the plugin is called and needs is told besides: https://github.com/fastify/fastify-plugin
  'fastify-plugin': 'export default (plugin) => plugin;',
  'next-api-middleware': NEXT_API_MIDDLEWARE,
  'next-auth/middleware': NEXT_AUTH_MIDDLEWARE,
  '@sveltejs/kit/hooks': SVELTEKIT_HOOKS,
  probot: PROBOT,
  '@probot/adapter-aws-lambda-serverless': PROBOT,
  '@probot/adapter-google-cloud-functions': PROBOT,
  ...Object.fromEntries(['aws-serverless', 'bun', 'cloudflare', 'core', 'google-cloud-serverless', 'nextjs', 'node', 'nuxt', 'remix', 'serverless', 'sveltekit'].map((name) => [`@sentry/${name}`, SENTRY])),
  // A handler asks its surroundings for its input and its logger: https://github.com/pagopa/handler-kit
  '@pagopa/handler-kit': `
export const of = (endpoint) => (env) => async () => endpoint(env.input)(env)();
export const parse = () => (input) => input;
export const withStatusCode = () => (response) => response, withHeader = () => (response) => response, withSecurityHeaders = (response) => response;
const body = (value) => ({ body: value });
export const success = body, successJson = body, createdJson = body, problemJson = body;`,
  '@pagopa/handler-kit-azure-func': `
export const azureFunction = (handler) => (deps) => async (first, second) => handler({ logger: __given, inputDecoder: __given, input: __given, ...deps })();
export const httpAzureFunction = azureFunction;`,
};
