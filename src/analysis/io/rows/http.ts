import type { LibraryValue } from '../../run/values/value';
import { LATENCIES } from '../latencies';
import { rowsOf, type LibraryTable } from '../rows-of';
import type { IoRow } from '../row';

/** Method of `fetch(url, { method })` and its like; GET where the code names none. */
function methodOption(call: LibraryValue): string {
  for (const arg of call.args) {
    const method = arg.type === 'object' ? arg.members.get('method') : undefined;
    if (method) return method.type === 'literal' ? String(method.value).toUpperCase() : 'request';
  }
  return 'GET';
}

/** The first name of the path that is a method of HTTP: `get().set().query()` → `GET`. */
function calledMethod(call: LibraryValue): string {
  const name = /(?:^|\.)(get|post|put|patch|delete|del|head|options)\w*\(\)/i.exec(call.path)?.[1]?.toUpperCase();
  return name === 'DEL' ? 'DELETE' : (name ?? methodOption(call));
}

/** The last name of a chain that is a method of HTTP: `url().headers().post().json()` → `POST`. */
function chainedMethod({ path }: LibraryValue): string {
  return [...path.matchAll(/\.(delete|get|head|patch|post|put)\(\)/g)].at(-1)?.[1]?.toUpperCase() ?? 'GET';
}

const METHODS = 'delete|get|head|options|patch|post|put';

/** One client whose export is called itself, by method, and through instances. */
function client(libraries: readonly string[], methods: string, instances: readonly string[], latency: IoRow['latency']): LibraryTable {
  const called = ['()', `${methods}()`, ...instances.flatMap((instance) => [`${instance}()`, `${instance}.${methods}()`])];
  return { libraries, service: 'http', operation: calledMethod, url: 'argument', latency, called };
}

/** Calls that answer through the function in their last argument, where there is one, and else by themselves. */
function answering(table: LibraryTable): LibraryTable[] {
  return [{ ...table, callback: true }, table];
}

/** HTTP clients. The host is read from the URL or from what the client was made with. */
export const httpRows: readonly IoRow[] = rowsOf([
  { libraries: ['global'], service: 'http', operation: methodOption, url: 'argument', latency: LATENCIES.http, called: ['fetch()'] },
  { libraries: ['@hapi/wreck'], service: 'http', operation: calledMethod, url: 'argument', latency: LATENCIES.http, called: ['delete|get|patch|post|put|request()', 'defaults().delete|get|patch|post|put|request()'] },
  client(['axios'], `${METHODS}|patchForm|postForm|putForm|request`, ['create()', 'Axios.new', 'AxiosInstance.new', 'axios', 'axios.create()'], LATENCIES.axios),
  client(['aws-signed-axios'], METHODS, [], LATENCIES.axios),
  { libraries: ['cross-fetch', 'isomorphic-fetch', 'isomorphic-unfetch', 'node-fetch', 'node-fetch-native', 'unfetch'], service: 'http', operation: methodOption, url: 'argument', latency: LATENCIES.http, called: ['()', 'fetch()'] },
  { libraries: ['aws4fetch'], service: 'http', operation: methodOption, url: 'argument', latency: LATENCIES.http, called: ['AwsClient.new.fetch()'] },
  client(['got'], METHODS, ['extend()', 'got', 'got.extend()'], LATENCIES.http),
  { libraries: ['got'], service: 'http', operation: methodOption, url: 'argument', latency: LATENCIES.http, called: ['**.paginate.all()', '**.stream()', `**.stream.${METHODS}()`], awaited: ['**.paginate()', '**.paginate.each()'] },
  client(['ky', 'ky-universal'], METHODS, ['create()', '**.extend()', 'ky', 'ky.create()'], LATENCIES.http),
  { libraries: ['needle'], service: 'http', operation: calledMethod, url: 'argument', latency: LATENCIES.http, called: ['()', `${METHODS}()`] },
  ...answering({ libraries: ['node:http', 'node:https'], service: 'http', operation: calledMethod, url: 'argument', latency: LATENCIES.nodeHttp, called: ['get|request()'] }),
  client(['ofetch'], 'raw', ['$fetch', 'ofetch', 'ofetch.create()'], LATENCIES.http),
  client(['redaxios'], METHODS, ['create()'], LATENCIES.http),
  ...answering({ libraries: ['request'], service: 'http', operation: calledMethod, url: 'argument', latency: LATENCIES.http, called: ['()', 'del|delete|get|head|patch|post|put()', 'defaults()()', 'defaults().del|delete|get|head|patch|post|put()'] }),
  client(['request-promise', 'request-promise-native'], `del|${METHODS}`, ['defaults()'], LATENCIES.http),
  { libraries: ['superagent'], service: 'http', operation: calledMethod, url: 'argument', latency: LATENCIES.http, awaited: [`**.del|${METHODS}().**`, '**.agent()()', '().**'] },
  { libraries: ['superagent'], service: 'http', operation: calledMethod, url: 'argument', latency: LATENCIES.http, callback: true, called: [`del|${METHODS}().**.end()`] },
  { libraries: ['wretch'], service: 'http', operation: chainedMethod, url: 'argument', latency: LATENCIES.http, called: ['().**.arrayBuffer|blob|formData|json|res|text()', 'default().**.arrayBuffer|blob|formData|json|res|text()'] },
  { libraries: ['download', 'scrape-it'], service: 'http', operation: 'GET', url: 'argument', latency: LATENCIES.http, called: ['()'] },
  { libraries: ['rss-parser'], service: 'http', operation: 'GET', url: 'argument', latency: LATENCIES.http, called: ['new.parseURL()'] },
  { libraries: ['@trpc/client'], service: 'http', url: 'argument', latency: LATENCIES.http, called: ['createTRPCClient|createTRPCProxyClient().**.mutate|query()', 'createTRPCClient().mutation|query()'] },
  { libraries: ['typed-rest-client/HttpClient'], service: 'http', operation: calledMethod, url: 'argument', latency: LATENCIES.http, called: [`HttpClient.new.del|${METHODS}|request|sendStream()`] },
  { libraries: ['typed-rest-client/RestClient'], service: 'http', url: 'argument', latency: LATENCIES.http, called: ['RestClient.new.create|del|get|options|replace|update|uploadStream()'] },
  { libraries: ['undici'], service: 'http', operation: methodOption, url: 'argument', latency: LATENCIES.http, called: ['fetch|pipeline|request|stream()', 'Agent|Client|Pool|ProxyAgent.new.dispatch|request|stream()'] },
]);
