import { LATENCIES } from '../latencies';
import { rowsOf } from '../rows-of';
import type { IoRow, LibraryCall } from '../row';

const WORKERS = ['@cloudflare/workers-types', 'cloudflare:workers'];
const STORAGE = 'delete|deleteAlarm|deleteAll|get|getAlarm|list|put|setAlarm|sync|transaction';
const STATEMENT = 'all|first|raw|run';
const OBJECT_ID = 'DurableObjectNamespace.new.idFromName|idFromString|newUniqueId()';

/** `env.ROOM.get(env.ROOM.idFromName('a'))`, of a binding that nothing declares: a stub, which asks nobody before it is called. */
function isNoStub({ args: [key] }: LibraryCall): boolean {
  return key?.type !== 'library' || !key.path.startsWith('DurableObjectNamespace.');
}

/** Bindings of Cloudflare Workers, by the type that declares them. */
export const cloudflareRows: readonly IoRow[] = rowsOf([
  { libraries: WORKERS, service: 'workers-ai', latency: LATENCIES.llm, called: ['Ai.new.run()'] },
  { libraries: WORKERS, service: 'd1', latency: LATENCIES.sql, called: [`D1Database.new.prepare().${STATEMENT}()`, `D1Database.new.prepare().bind().${STATEMENT}()`, 'D1Database.new.batch|exec()', `D1PreparedStatement.new.${STATEMENT}()`] },
  { libraries: ['@nuxthub/core'], service: 'd1', latency: LATENCIES.sql, called: [`hubDatabase().prepare().${STATEMENT}()`, `hubDatabase().prepare().bind().${STATEMENT}()`, 'hubDatabase().batch|exec()'] },
  { libraries: ['@nuxthub/core'], service: 'workers-ai', latency: LATENCIES.llm, called: ['hubAI().run()'] },
  { libraries: ['@nuxthub/core'], service: 'vector-db', latency: LATENCIES.vectorSearch, called: ['hubVectorize().deleteByIds|getByIds|insert|query|upsert()'] },
  // Bindings of a site on Pages or behind an adapter, which nothing may declare.
  { libraries: ['@cloudflare/next-on-pages', '@opennextjs/cloudflare'], service: 'd1', latency: LATENCIES.sql, called: [`**.prepare().${STATEMENT}()`, `**.prepare().bind().${STATEMENT}()`] },
  { libraries: WORKERS, service: 'durable-objects', latency: LATENCIES.httpSameRegion, called: ['DurableObjectNamespace.new.get|getByName().*()', 'DurableObjectStub.new.*()', `DurableObjectState.new.storage.${STORAGE}()`, `DurableObject.new.ctx.storage.${STORAGE}()`, `DurableObjectStorage.new.${STORAGE}()`] },
  // What a stub of a namespace that nothing declares was made of.
  { libraries: WORKERS, service: 'durable-objects', latency: LATENCIES.httpSameRegion, except: ['equals', 'toString'], called: [`${OBJECT_ID}.*()`] },
  { libraries: ['@cloudflare/containers'], service: 'durable-objects', latency: LATENCIES.httpSameRegion, called: ['getContainer|getRandom|loadBalance().*()'] },
  { libraries: ['agents', 'partyserver'], service: 'durable-objects', latency: LATENCIES.httpSameRegion, called: ['getAgentByName|getServerByName|routeAgentEmail|routeAgentRequest|routePartykitRequest()', 'getAgentByName|getServerByName().*()'] },
  { libraries: WORKERS, service: 'email', latency: LATENCIES.http, called: ['ForwardableEmailMessage.new.forward|reply()', 'SendEmail.new.send()'] },
  { libraries: WORKERS, service: 'http', latency: LATENCIES.httpSameRegion, url: 'argument', called: ['DispatchNamespace.new.get().fetch()', 'Fetcher|Service.new.fetch()'] },
  { libraries: WORKERS, service: 'workers-rpc', latency: LATENCIES.httpSameRegion, except: ['connect', 'fetch'], called: ['Fetcher|Service.new.*()'] },
  { libraries: ['global'], service: 'cloudflare-cache', latency: LATENCIES.redis, called: ['caches.default.delete|match|put()', 'caches.open()', 'caches.open().delete|match|put()'] },
  { libraries: WORKERS, service: 'kv', latency: LATENCIES.httpSameRegion, matches: isNoStub, called: ['KVNamespace.new.delete|get|getWithMetadata|list|put()'] },
  { libraries: WORKERS, service: 'queues', latency: LATENCIES.cloudQueue, called: ['Queue.new.send|sendBatch()'] },
  { libraries: WORKERS, service: 'r2', latency: LATENCIES.blobs, matches: isNoStub, called: ['R2Bucket.new.createMultipartUpload|delete|get|head|list|put()'] },
  { libraries: WORKERS, service: 'sleep', latency: LATENCIES.sleep, called: ['WorkflowStep.new.sleep|sleepUntil|waitForEvent()'] },
  { libraries: WORKERS, service: 'workflows', latency: LATENCIES.cloudQueue, called: ['Workflow.new.create|createBatch|get()', 'Workflow.new.create|get().pause|restart|resume|sendEvent|status|terminate()'] },
  { libraries: WORKERS, service: 'vector-db', latency: LATENCIES.vectorSearch, called: ['Vectorize|VectorizeIndex.new.deleteByIds|getByIds|insert|query|queryById|upsert()'] },
]);
