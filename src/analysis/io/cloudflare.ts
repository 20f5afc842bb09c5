import { LATENCIES } from './latencies';
import { rowsOf } from './rows-of';
import type { IoRow } from './row';

const WORKERS = ['@cloudflare/workers-types', 'cloudflare:workers'];
const STATEMENT = 'all|first|raw|run';

/** Bindings of Cloudflare Workers, by the type that declares them. */
export const cloudflareRows: readonly IoRow[] = rowsOf([
  { libraries: WORKERS, service: 'workers-ai', latency: LATENCIES.llm, called: ['Ai.new.run()'] },
  { libraries: WORKERS, service: 'd1', latency: LATENCIES.sql, called: [`D1Database.new.prepare().${STATEMENT}()`, `D1Database.new.prepare().bind().${STATEMENT}()`, 'D1Database.new.batch|exec()', `D1PreparedStatement.new.${STATEMENT}()`] },
  { libraries: WORKERS, service: 'durable-objects', latency: LATENCIES.httpSameRegion, called: ['DurableObjectNamespace.new.get|getByName().fetch()', 'DurableObjectStub.new.fetch()', 'DurableObjectState.new.storage.delete|get|list|put()', 'DurableObjectStorage.new.delete|get|list|put()'] },
  { libraries: WORKERS, service: 'http', latency: LATENCIES.httpSameRegion, url: 'argument', called: ['Fetcher|Service.new.fetch()'] },
  { libraries: WORKERS, service: 'kv', latency: LATENCIES.httpSameRegion, called: ['KVNamespace.new.delete|get|getWithMetadata|list|put()'] },
  { libraries: WORKERS, service: 'queues', latency: LATENCIES.cloudQueue, called: ['Queue.new.send|sendBatch()'] },
  { libraries: WORKERS, service: 'r2', latency: LATENCIES.blobs, called: ['R2Bucket.new.createMultipartUpload|delete|get|head|list|put()'] },
  { libraries: WORKERS, service: 'vector-db', latency: LATENCIES.vectorSearch, called: ['Vectorize|VectorizeIndex.new.deleteByIds|getByIds|insert|query|queryById|upsert()'] },
]);
