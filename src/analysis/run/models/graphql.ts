/** A request asks one of the resolvers; which one, only a run could tell. Other options hold functions too. */
const ANSWER = `
async function answer(options, contextValue) {
  const resolvers = __functionsIn([options.schema, options.resolvers, options.modules, options.rootValue]);
  const resolve = resolvers[__unknown];
  return resolve(__given(), __given(), contextValue, __given());
}
const contextOf = async (options, given) => {
  const context = options && options.context ? (await (__isFunction(options.context) ? options.context(given) : options.context)) : __given();
  // Sources of data are made for each request: https://www.apollographql.com/docs/apollo-server/v3/data/data-sources
  if (!options || !__isFunction(options.dataSources)) return context;
  const dataSources = options.dataSources();
  await Promise.all(Object.values(dataSources).map((source) => (source.initialize ? source.initialize({ context }) : undefined)));
  return { ...context, dataSources };
};
`;

const SERVER = `${ANSWER}
export class ApolloServer {
  constructor(options) { this.options = options; }
  async start() {}
  async stop() {}
  async executeOperation(request, given) { return answer(this.options, given ? given.contextValue : await contextOf(this.options, __given())); }
  async executeHTTPGraphQLRequest(given) { return answer(this.options, await given.context()); }
  createHandler() { return async (event, context) => answer(this.options, await contextOf(this.options, { event, context, req: event, res: context, request: event, ...__given() })); }
  getMiddleware() { return this.createHandler(); }
  applyMiddleware({ app, path }) { app.use(path, this.createHandler()); }
}
export const gql = () => __unknown;`;

const INTEGRATION = `${ANSWER}
const integrate = (server, options) => async (event, context) => answer(server.options, await contextOf(options, { event, context, req: event, res: context, request: event, ...__given() }));`;

const EXPRESS_GRAPHQL = `${ANSWER}
export const graphqlHTTP = (options) => async (request, response) => { const settings = __isFunction(options) ? await options(request, response) : options; return answer(settings, settings.context ?? request); };
export default graphqlHTTP;
export const createHandler = (options) => async (request, response) => answer(options, await contextOf(options, request));`;

const YOGA = `${ANSWER}
export function createYoga(options) {
  const serve = async (request, context) => answer(options, await contextOf(options, { request, ...context, ...__given() }));
  serve.fetch = serve;
  serve.handle = serve;
  serve.handleRequest = serve;
  serve.handleNodeRequestAndResponse = serve;
  serve.inject = serve;
  return serve;
}
export const createServer = createYoga;
// The first version's server for Lambda: a handler for requests, and one for a page to try them.
export class GraphQLServerLambda {
  constructor(options) {
    this.graphqlHandler = async (event, context) => answer(options, await contextOf(options, { event, context, ...__given() }));
    this.playgroundHandler = async () => __given();
  }
}
export const createSchema = (options) => options;`;

/** Servers of GraphQL: whatever hands them a request runs the project's resolvers. */
export const GRAPHQL_MODELS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['@apollo/server', 'apollo-server', 'apollo-server-azure-functions', 'apollo-server-cloud-functions', 'apollo-server-express', 'apollo-server-fastify', 'apollo-server-koa', 'apollo-server-lambda', 'apollo-server-micro'].map((name) => [name, SERVER])),
  '@as-integrations/aws-lambda': `${INTEGRATION}\nexport const startServerAndCreateLambdaHandler = (server, handler, options) => integrate(server, options);`,
  '@as-integrations/azure-functions': `${INTEGRATION}\nexport const startServerAndCreateHandler = integrate;\nexport const v4 = { startServerAndCreateHandler: integrate }, v3 = v4;`,
  '@as-integrations/cloudflare-workers': `${INTEGRATION}\nexport const startServerAndCreateCloudflareWorkersHandler = integrate;`,
  '@as-integrations/next': `${INTEGRATION}\nexport const startServerAndCreateNextHandler = integrate;`,
  ...Object.fromEntries(['@apollo/server/express4', '@as-integrations/express4', '@as-integrations/express5', '@as-integrations/koa'].map((name) => [name, `${INTEGRATION}\nexport const expressMiddleware = integrate, koaMiddleware = integrate;`])),
  'apollo-datasource': 'export class DataSource { initialize() {} }',
  'express-graphql': EXPRESS_GRAPHQL,
  graphql: `${ANSWER}
const execute = async (given, source, rootValue, contextValue) => {
  const options = source === undefined ? given : { schema: given, rootValue, contextValue };
  return answer(options, options.contextValue ?? __given());
};
export { execute, execute as graphql, execute as graphqlSync, execute as subscribe };`,
  'graphql-http/lib/use/express': EXPRESS_GRAPHQL,
  'graphql-http/lib/use/fetch': EXPRESS_GRAPHQL,
  'graphql-http/lib/use/http': EXPRESS_GRAPHQL,
  // Rules are asked before a resolver: https://the-guild.dev/graphql/shield/docs
  'graphql-middleware': 'export const applyMiddleware = (schema, ...rules) => [schema, ...rules], applyMiddlewareToDeclarativeSchema = applyMiddleware, middleware = (f) => f;',
  'graphql-shield': 'const both = (...rules) => rules;\nexport const shield = (rules) => rules, rule = () => (f) => f, inputRule = () => (f) => f;\nexport { both as and, both as or, both as chain, both as race, both as not };',
  'graphql-yoga': YOGA,
};
