/**
 * A query runs its function on the server, too. One that nobody waits for is handed to the page, which is answered when it is there.
 * https://tanstack.com/query/latest/docs/framework/react/guides/advanced-ssr
 */
const QUERIES = `
const pending = [];
const asked = (client, first, second) => {
  const ask = __isFunction(second) ? second : __isFunction(first.queryFn) ? first.queryFn : client.ask;
  return ask ? ask({ queryKey: first.queryKey ?? first, ...__given() }) : __unknown;
};
export class QueryClient {
  constructor(options) { this.ask = options && options.defaultOptions && options.defaultOptions.queries ? options.defaultOptions.queries.queryFn : undefined; }
  async fetchQuery(first, second) { return asked(this, first, second); }
  prefetchQuery(first, second) { const query = this.fetchQuery(first, second); pending.push(query); return query; }
  async fetchInfiniteQuery(first, second) { return { pages: [await asked(this, first, second)], pageParams: [] }; }
  prefetchInfiniteQuery(first, second) { const query = this.fetchInfiniteQuery(first, second); pending.push(query); return query; }
  ensureQueryData(first, second) { return this.fetchQuery(first, second); }
  ensureInfiniteQueryData(first, second) { return this.fetchInfiniteQuery(first, second); }
  getQueryData() { return __unknown; }
  getQueriesData() { return __unknown; }
  getQueryState() { return __unknown; }
  getQueryCache() { return __given(); }
  getMutationCache() { return __given(); }
  getDefaultOptions() { return __given(); }
  setDefaultOptions() {}
  setQueryData() { return __unknown; }
  setQueriesData() { return __unknown; }
  setQueryDefaults() {}
  setMutationDefaults() {}
  async invalidateQueries() {}
  async refetchQueries() {}
  async resetQueries() {}
  async cancelQueries() {}
  removeQueries() {}
  isFetching() { return __unknown; }
  isMutating() { return __unknown; }
  mount() {}
  unmount() {}
  clear() {}
}
export const queryOptions = (options) => options, infiniteQueryOptions = queryOptions, mutationOptions = queryOptions;
export const dehydrate = () => Promise.all(pending);`;

/** A procedure of the router in this process, or what a client asks another for. */
const ASKING = `
const ask = (procedure, client, input) => (__isFunction(procedure) ? procedure(input) : client.query(input));
const change = (procedure, client, input) => (__isFunction(procedure) ? procedure(input) : client.mutate(input));
const begin = (at, { client, router, ctx }) => at(router.createCaller(ctx), client);`;

/** `queryKey` says whether pages of a list are asked for, which prefetching tells apart: https://trpc.io/docs/client/tanstack-react-query/server-components */
const OPTIONS = `${ASKING}
const keyed = (type, input, more, queryFn) => ({ ...more, queryKey: [[], { input, type }], queryFn });
const at = (procedure, client) => new Proxy({}, { get: (self, name) => {
  if (name === 'queryOptions') return (input, more) => keyed('query', input, more, async () => ask(procedure, client, input));
  if (name === 'infiniteQueryOptions') return (input, more) => keyed('infinite', input, more, async () => ask(procedure, client, input));
  if (name === 'mutationOptions') return (more) => ({ ...more, mutationFn: async (input) => change(procedure, client, input) });
  if (name === 'infiniteQueryFilter' || name === 'infiniteQueryKey' || name === 'mutationKey' || name === 'pathFilter' || name === 'pathKey' || name === 'queryFilter' || name === 'queryKey') return () => __given();
  return at(procedure[name], client[name]);
} });
export const createTRPCOptionsProxy = (options) => begin(at, options);`;

/** Procedures that can be called, and prefetched for the page: https://trpc.io/docs/client/react/server-components */
const HYDRATION = `
export const createHydrationHelpers = (caller) => {
  const pending = [];
  const prefetched = (to) => (input) => { const query = to(input); pending.push(query); return query; };
  const at = (to) => new Proxy(to, { get: (self, name) => (name === 'prefetch' || name === 'prefetchInfinite' ? prefetched(to) : at(to[name])), apply: (self, that, given) => to(...given) });
  return { trpc: at(caller), HydrateClient: async ({ children }) => { await Promise.all(pending); return children; } };
};`;

/** https://trpc.io/docs/client/nextjs/server-side-helpers */
const SIDE_HELPERS = `${ASKING}
const at = (procedure, client) => new Proxy({}, { get: (self, name) => {
  if (name === 'dehydrate') return () => __given();
  if (name === 'queryClient') return __given();
  if (name === 'ensureData' || name === 'ensureInfiniteData' || name === 'fetch' || name === 'fetchInfinite' || name === 'prefetch' || name === 'prefetchInfinite') return async (input) => ask(procedure, client, input);
  return at(procedure[name], client[name]);
} });
export const createServerSideHelpers = (options) => begin(at, options);
export const createSSGHelpers = createServerSideHelpers, createProxySSGHelpers = createServerSideHelpers;`;

const PACKAGES = ['query-core', 'react-query', 'preact-query', 'solid-query', 'svelte-query', 'vue-query'];

/** Queries that a server asks before it answers with a page. */
export const QUERY_MODELS: Readonly<Record<string, string>> = {
  ...(Object.fromEntries(['react-query', ...PACKAGES.map((name) => `@tanstack/${name}`)].map((name) => [name, QUERIES])) as Record<string, string>),
  '@trpc/tanstack-react-query': OPTIONS,
  '@trpc/react-query/rsc': HYDRATION,
  '@trpc/react-query/server': SIDE_HELPERS,
  '@trpc/react-query/ssg': SIDE_HELPERS,
  '@trpc/react/ssg': SIDE_HELPERS,
};
