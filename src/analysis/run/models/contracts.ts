/** Handlers by the name of their operation: https://openapistack.co/docs/openapi-backend/intro */
const OPENAPI_BACKEND = `
export class OpenAPIBackend {
  constructor(options) { this.told = { ...(options && options.handlers) }; }
  register(name, f) { if (__isFunction(f)) this.told[name] = f; else Object.assign(this.told, name); }
  registerHandler(name, f) { this.told[name] = f; }
  registerSecurityHandler() {}
  init() { return Promise.resolve(this); }
  async handleRequest(request, ...rest) { const answer = Object.values(this.told)[__unknown]; if (answer) return answer({ request, security: {}, operation: {} }, ...rest); }
}
export default OpenAPIBackend;`;

/** Routes by their name in a contract, in routers inside one another: https://ts-rest.com/docs/express/ */
const TS_REST = `
const routesIn = (told) => (__isFunction(told) ? [told] : told && told.handler ? [told.handler] : Object.values(told ?? {}).flatMap(routesIn));
const answering = (contract, router) => async (...args) => { const answer = routesIn(router)[__unknown]; if (answer) return answer(__given(), ...args); };
export const initServer = () => ({ router: (contract, routes) => routes, route: (contract, route) => route });
export const createExpressEndpoints = (contract, router, app) => { for (const route of routesIn(router)) app.all('/', async (req, res) => res.json(await route({ req, res, ...__given() }))); };
export const tsr = { router: (contract, routes) => routes, platformContext: () => tsr, routerWithMiddleware: () => (routes) => routes };
export const createLambdaHandler = answering, createFetchHandler = answering, createNextHandler = answering, createAzureFunctionHandler = answering, fetchRequestHandler = ({ router }) => answering(undefined, router)();
export const createNextRoute = (contract, routes) => routes, createNextRouter = answering;`;

/** Packages that choose one of the project's functions by a contract that describes its API. */
export const CONTRACT_MODELS: Readonly<Record<string, string>> = {
  'openapi-backend': OPENAPI_BACKEND,
  ...Object.fromEntries(['express', 'next', 'serverless/aws', 'serverless/azure', 'serverless/fetch', 'serverless/next'].map((name) => [`@ts-rest/${name}`, TS_REST])),
};
