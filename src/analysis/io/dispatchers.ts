import type { LibraryPath } from '../run/values/value';

/** A package whose apps are handed a request by a call: the routes that the app was told run then. */
export interface DispatcherRow {
  /** A trailing `*` matches the rest of the name. */
  libraries: readonly string[];
  /** Called names, `|` between them. An adapter's own result, called, hands over in any case; so names that only make a handler (`handle(app)` of hono/aws-lambda) are not among them. */
  calls: string;
}

/** Web frameworks and what stands between them and a platform. */
const dispatcherRows: readonly DispatcherRow[] = [
  { libraries: ['@aws-lambda-powertools/event-handler*'], calls: 'resolve' },
  { libraries: ['claudia-api-builder'], calls: 'proxyRouter' },
  { libraries: ['@codegenie/serverless-express', '@vendia/serverless-express', 'serverless-express', 'aws-serverless-express', 'aws-serverless-fastify', 'aws-lambda-fastify', '@fastify/aws-lambda', 'serverless-http', 'aws-serverless-koa', 'azure-function-express', 'azure-aws-serverless-express'], calls: 'handler|proxy|handle' },
  { libraries: ['@nestjs/core', '@nestjs/platform-*'], calls: 'handle|handleRequest|inject' },
  { libraries: ['probot'], calls: 'receive|start' },
  { libraries: ['discord-hono'], calls: 'fetch' },
  { libraries: ['elysia', 'h3', 'itty-router', '@itty-router/*', 'worktop*'], calls: 'fetch|handle|run' },
  { libraries: ['express', 'connect', 'koa', 'polka', 'restify', 'find-my-way', 'router', 'next-connect'], calls: 'handle|callback|lookup|handler|run' },
  { libraries: ['fastify'], calls: 'inject|routing' },
  { libraries: ['grammy', 'telegraf'], calls: 'handleUpdate|handleUpdates' },
  { libraries: ['hono'], calls: 'fetch|request|handle|fire' },
  { libraries: ['hono/*', '@hono/*'], calls: 'fetch' },
  { libraries: ['lambda-api'], calls: 'run' },
];

const rows = new Map<string, DispatcherRow | undefined>();
/** Libraries whose row is kept. */
const MOST_LIBRARIES = 10_000;

function rowOf(library: string): DispatcherRow | undefined {
  if (rows.has(library)) return rows.get(library);
  const row = dispatcherRows.find(({ libraries }) => libraries.some((name) => (name.endsWith('*') ? library.startsWith(name.slice(0, -1)) : name === library)));
  if (rows.size >= MOST_LIBRARIES) rows.clear();
  rows.set(library, row);
  return row;
}

/** Whether a call only tells an app what to run for requests: `app.get('/', fn)`. */
export function isRegistration({ library, path }: LibraryPath): boolean {
  return /\.(?:addHook|all|delete|get|head|mount|notFound|on|onError|openapi|options|param|patch|post|put|route|setErrorHandler|setNotFoundHandler|use)\(\)$/.test(path) && rowOf(library) !== undefined;
}

/** The method of the requests for which a call tells an app what to run: `GET` of `app.get('/', fn)`; undefined where it is told for any. */
export function verbTold(call: LibraryPath): string | undefined {
  return isRegistration(call) ? /\.(delete|get|patch|post|put)\(\)$/.exec(call.path)?.[1]?.toUpperCase() : undefined;
}

/** Whether a package has apps that are handed a request by a call. */
export function hasApps(library: string): boolean {
  return rowOf(library) !== undefined;
}

/** Whether an app of this package is told routes: `express()`, `new Hono()`. */
export function isApp({ library, path }: LibraryPath): boolean {
  return rowOf(library) !== undefined && /(?:^|\.)(?:new|[^.]*\(\))$/.test(path);
}

/** Whether a call hands a request to an app of this package. */
export function isDispatch({ library, path }: LibraryPath): boolean {
  const row = rowOf(library);
  if (!row) return false;
  const name = /(?<![^.()])([^.()]*)\(\)$/.exec(path)?.[1] ?? '';
  return path.endsWith('()()') || row.calls.split('|').includes(name);
}
