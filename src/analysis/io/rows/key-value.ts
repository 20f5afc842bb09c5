import { LATENCIES } from '../latencies';
import { rowsOf } from '../rows-of';
import type { IoRow, LibraryCall } from '../row';
import { storeBehind } from '../store-behind';

/** Members of a Redis client that ask nobody. */
const REDIS_LOCAL = ['autoPipeline', 'createScript', 'defineCommand', 'duplicate', 'getMaxListeners', 'multi', 'off', 'on', 'once', 'pipeline', 'removeAllListeners', 'removeListener', 'unref'];
const REDIS_MODULES = ['json', 'bf', 'cf', 'cms', 'ft', 'graph', 'tDigest', 'topK', 'ts'];

/** `createClient().on().connect().get()`: a command of the client; what an answer can do is no command. */
function isCommand({ path }: LibraryCall): boolean {
  const steps = path.split('.').slice(0, -1);
  const made = steps.findIndex((step) => /^(create(Client|ClientPool|Cluster|Sentinel)\(\)|new)$/.test(step));
  return steps.slice(made + 1).every((step) => /^(connect|duplicate|on|once|withTypeMapping)\(\)$/.test(step) || REDIS_MODULES.includes(step));
}

/** Whether it was made with a store that is not the process' own memory. `wrap(load)` only makes a function. */
function hasStore(call: LibraryCall): boolean {
  return call.args[0]?.type !== 'function' && (storeBehind(call) ?? 'memory') !== 'memory';
}

function isNotMemory(call: LibraryCall): boolean {
  return storeBehind(call) !== 'memory';
}

const CACHE_CALLS = 'clear|del|delete|deleteMany|get|getMany|getOrSet|getRaw|has|hasMany|mdel|mget|mset|set|setMany|take|wrap';

/** Of NuxtHub: https://hub.nuxt.com/docs/kv */
const HUB_KV_CALLS = 'clear|del|get|getItem|getItems|getKeys|has|hasItem|keys|removeItem|set|setItem|setItems';

/** Of the stores that NuxtHub's is one of; their driver decides where they are: https://unstorage.unjs.io/guide */
const UNSTORAGE_CALLS = `${HUB_KV_CALLS}|getItemRaw|getMeta|remove|removeMeta|setItemRaw|setMeta`;

/** Caches and stores by key. */
export const keyValueRows: readonly IoRow[] = rowsOf([
  { libraries: ['@upstash/ratelimit'], service: 'redis', latency: LATENCIES.httpSameRegion, called: ['Ratelimit.new.blockUntilReady|getRemaining|limit|resetUsedTokens()'] },
  { libraries: ['@upstash/redis', '@upstash/redis/cloudflare', '@upstash/redis/fastly', '@upstash/redis/nodejs'], service: 'redis', latency: LATENCIES.httpSameRegion, except: REDIS_LOCAL, called: ['Redis.new.*()', 'Redis.new.json.*()', 'Redis.fromEnv().*()', 'Redis.fromEnv().json.*()', '**.multi|pipeline().**.exec()'] },
  { libraries: ['@valkey/valkey-glide'], service: 'redis', operation: 'connect', latency: LATENCIES.sqlConnect, called: ['GlideClient|GlideClusterClient.createClient()'] },
  { libraries: ['@valkey/valkey-glide'], service: 'redis', latency: LATENCIES.redis, except: ['close'], called: ['GlideClient|GlideClusterClient.createClient().*()', 'GlideClient|GlideClusterClient.new.*()'] },
  { libraries: ['@vercel/edge-config'], service: 'edge-config', latency: LATENCIES.redis, called: ['digest|get|getAll|has()', 'createClient().digest|get|getAll|has()'] },
  { libraries: ['@vercel/kv'], service: 'redis', latency: LATENCIES.httpSameRegion, except: REDIS_LOCAL, called: ['kv.*()', 'kv.json.*()', 'createClient().*()', '**.multi|pipeline().**.exec()'] },
  { libraries: ['@nuxthub/core'], service: 'kv', latency: LATENCIES.httpSameRegion, called: [`hubKV().${HUB_KV_CALLS}()`] },
  { libraries: ['hub:kv'], service: 'kv', latency: LATENCIES.httpSameRegion, called: [`kv.${HUB_KV_CALLS}()`] },
  { libraries: ['cache-manager', 'cacheable', 'keyv'], service: (call) => storeBehind(call) ?? 'kv', latency: LATENCIES.redis, matches: hasStore, called: [`**.new.${CACHE_CALLS}()`, `new.${CACHE_CALLS}()`, `caching|createCache|multiCaching().${CACHE_CALLS}()`] },
  { libraries: ['ioredis'], service: 'redis', operation: 'exec', latency: LATENCIES.redis, called: ['**.exec()'] },
  { libraries: ['ioredis'], service: 'redis', latency: LATENCIES.redis, except: REDIS_LOCAL, called: ['**.new.*()'] },
  { libraries: ['memcached'], service: 'memcached', latency: LATENCIES.redis, callback: true, called: ['new.add|append|cas|decr|del|delete|get|getMulti|gets|incr|replace|set|touch()'] },
  { libraries: ['memjs'], service: 'memcached', latency: LATENCIES.redis, called: ['Client.create().add|decrement|delete|flush|get|increment|replace|set|touch()'] },
  { libraries: ['nitropack/runtime', 'nitro/storage'], service: 'kv', latency: LATENCIES.httpSameRegion, called: [`useStorage().${UNSTORAGE_CALLS}()`] },
  { libraries: ['unstorage'], service: (call) => storeBehind(call) ?? 'kv', latency: LATENCIES.httpSameRegion, matches: isNotMemory, called: [`createStorage().${UNSTORAGE_CALLS}()`] },
  { libraries: ['redlock'], service: 'redis', latency: LATENCIES.redis, called: ['**.new.acquire|extend|lock|release|unlock|using()', '**.new.acquire|extend|lock().extend|release|unlock()'] },
  { libraries: ['redis', '@redis/client'], service: 'redis', latency: LATENCIES.sqlConnect, matches: isCommand, called: ['**.connect()'] },
  { libraries: ['redis', '@redis/client'], service: 'redis', latency: LATENCIES.redis, called: ['**.batch|multi().**.exec|execAsPipeline()'] },
  { libraries: ['redis', '@redis/client'], service: 'redis', latency: LATENCIES.redis, except: [...REDIS_LOCAL, 'destroy', 'unref', 'withTypeMapping'], matches: isCommand, called: ['**.createClient|createClientPool|createCluster|createSentinel().**.*()', 'RedisClient*.new.*()'] },
]);
