import type { LibraryValue } from '../run/value';
import { LATENCIES } from './latencies';
import type { IoRow } from './row';

/** Method of `fetch(url, { method })` and its like; GET where the code names none. */
function methodOption(call: LibraryValue): string {
  for (const arg of call.args) {
    const method = arg.type === 'object' ? arg.members.get('method') : undefined;
    if (method) return method.type === 'literal' ? String(method.value).toUpperCase() : 'request';
  }
  return 'GET';
}

function calledMethod(call: LibraryValue): string {
  const name = /([A-Za-z]+)\(\)$/.exec(call.path)?.[1] ?? '';
  if (name === 'request') return methodOption(call);
  const method = /^(get|post|put|patch|delete|del|head|options)/i.exec(name)?.[1]?.toUpperCase();
  return method === 'DEL' ? 'DELETE' : (method ?? methodOption(call));
}

const AXIOS_METHODS = 'get|post|put|patch|delete|head|options|request|postForm|putForm|patchForm';
const GOT_METHODS = 'get|post|put|patch|delete|head';

/** Rows of one client whose export is called itself, by method, and through instances. */
function client(library: string, methods: string, instances: string[], latency: IoRow['latency']): IoRow[] {
  const row = (path: string): IoRow => ({ library, path, service: 'http', operation: calledMethod, url: 'argument', latency });
  const own = [row('()'), row(`${methods}()`)];
  return [...own, ...instances.flatMap((instance) => [row(`${instance}()`), row(`${instance}.${methods}()`)])];
}

/** HTTP clients. The host is read from the URL or from what the client was made with. */
export const httpRows: readonly IoRow[] = [
  { library: 'global', path: 'fetch()', service: 'http', operation: methodOption, url: 'argument', latency: LATENCIES.http },
  ...client('axios', AXIOS_METHODS, ['create()', 'Axios.new', 'axios', 'axios.create()'], LATENCIES.axios),
  { library: 'cross-fetch', path: '()', service: 'http', operation: methodOption, url: 'argument', latency: LATENCIES.http },
  { library: 'cross-fetch', path: 'fetch()', service: 'http', operation: methodOption, url: 'argument', latency: LATENCIES.http },
  ...client('got', GOT_METHODS, ['extend()', 'got', 'got.extend()'], LATENCIES.http),
  { library: 'isomorphic-fetch', path: '()', service: 'http', operation: methodOption, url: 'argument', latency: LATENCIES.http },
  { library: 'isomorphic-unfetch', path: '()', service: 'http', operation: methodOption, url: 'argument', latency: LATENCIES.http },
  { library: 'node-fetch', path: '()', service: 'http', operation: methodOption, url: 'argument', latency: LATENCIES.http },
  { library: 'undici', path: 'fetch|request|stream|pipeline()', service: 'http', operation: methodOption, url: 'argument', latency: LATENCIES.http },
  { library: 'undici', path: 'Client|Pool|Agent.new.request|stream|dispatch()', service: 'http', operation: methodOption, url: 'argument', latency: LATENCIES.http },
];
