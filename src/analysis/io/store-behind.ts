import type { LibraryValue, Value } from '../run/values/value';

/** What the name of a store's package, or its address, tells of it; the first that fits decides. `memory`: the process' own. */
const STORES: readonly (readonly [RegExp, string])[] = [
  [/memory|lru|\/null$/, 'memory'],
  [/redis|valkey|upstash|vercel-kv/, 'redis'],
  [/mongo/, 'mongodb'],
  [/postgres/, 'postgres'],
  [/mysql/, 'mysql'],
  [/sqlite/, 'sqlite'],
  [/memcache|memjs/, 'memcached'],
  [/dynamo/, 'dynamodb'],
  [/\/fs(?:-lite)?$/, 'file'],
];
/** Options that hold a store, a list of them, or its address. */
const OPTIONS = ['driver', 'secondary', 'store', 'stores', 'uri'];
const MAX_DEPTH = 6;

/** The service of the store that a cache was made with: `new Keyv({ store: new KeyvRedis() })` → `redis`; `kv` is one that nothing tells of. Undefined: it was told none. */
export function storeBehind({ receiver }: Pick<LibraryValue, 'receiver'>): string | undefined {
  for (let at = receiver; at; at = at.receiver) {
    const found = among(at.args, MAX_DEPTH);
    if (found !== undefined) return found;
  }
  return undefined;
}

function among(values: readonly Value[], depth: number): string | undefined {
  for (const value of values) {
    const found = storeOf(value, depth);
    if (found !== undefined) return found;
  }
  return undefined;
}

function storeOf(value: Value, depth: number): string | undefined {
  if (depth === 0) return undefined;
  if (value.type === 'object') return among(OPTIONS.flatMap((name) => value.members.get(name) ?? []), depth - 1) ?? (value.base && storeOf(value.base, depth));
  if (value.type === 'array') return among(value.items, depth - 1);
  if (value.type === 'union') return among(value.options, depth - 1);
  if (value.type === 'promise') return storeOf(value.value, depth);
  if (value.type === 'literal') return typeof value.value === 'string' && value.value.includes('://') ? named(value.value) : undefined;
  if (value.type !== 'library') return value.type === 'unknown' && depth < MAX_DEPTH ? 'kv' : undefined;
  return among(value.args, depth - 1) ?? (value.library === 'global' ? undefined : named(value.library));
}

function named(name: string): string {
  return STORES.find(([pattern]) => pattern.test(name))?.[1] ?? 'kv';
}
