import type { LibraryValue } from '../run/value';
import { LATENCIES } from './latencies';
import type { IoRow } from './row';

const MONGO_CALLS =
  'bulkWrite|countDocuments|createIndex|deleteMany|deleteOne|distinct|drop|estimatedDocumentCount|findOne|findOneAndDelete|findOneAndReplace|findOneAndUpdate|insert|insertMany|insertOne|replaceOne|updateMany|updateOne|command|stats|listCollections';
const MONGOOSE_STATIC =
  'aggregate|bulkWrite|countDocuments|count|create|createCollection|deleteMany|deleteOne|distinct|estimatedDocumentCount|exists|find|findById|findByIdAndDelete|findByIdAndRemove|findByIdAndUpdate|findOne|findOneAndDelete|findOneAndRemove|findOneAndReplace|findOneAndUpdate|insertMany|remove|replaceOne|syncIndexes|update|updateMany|updateOne|watch';
const PRISMA_CALLS =
  'aggregate|count|create|createMany|createManyAndReturn|delete|deleteMany|findFirst|findFirstOrThrow|findMany|findUnique|findUniqueOrThrow|groupBy|update|updateMany|updateManyAndReturn|upsert';
/** Members of a Redis client that ask nobody. */
const REDIS_LOCAL = ['duplicate', 'multi', 'off', 'on', 'once', 'pipeline', 'defineCommand', 'removeListener', 'unref'];

/** `model.user.findMany()` → `user.findMany`. */
function prismaOperation({ path }: LibraryValue): string {
  const steps = path.split('.').filter((step) => step !== 'new' && step !== 'PrismaClient');
  return steps.slice(-2).join('.').replace('()', '');
}

/** Databases and caches. A builder's I/O starts when its result is waited for. */
export const databaseRows: readonly IoRow[] = [
  { library: '@prisma/client', path: '**.PrismaClient.new.$connect()', service: 'sql', latency: LATENCIES.sqlConnect },
  { library: '@prisma/client', path: '**.$queryRaw|$queryRawUnsafe|$executeRaw|$executeRawUnsafe()', service: 'sql', latency: LATENCIES.sql },
  { library: '@prisma/client', path: '**.$transaction()', service: 'sql', latency: LATENCIES.sqlTransaction },
  { library: '@prisma/client', path: `**.*.${PRISMA_CALLS}()`, service: 'sql', operation: prismaOperation, latency: LATENCIES.sql },
  { library: 'ioredis', path: '**.exec()', service: 'redis', operation: 'exec', latency: LATENCIES.redis },
  { library: 'ioredis', path: '**.new.*()', except: REDIS_LOCAL, service: 'redis', latency: LATENCIES.redis },
  { library: 'mongodb', path: '**.connect()', service: 'mongodb', latency: LATENCIES.sqlConnect },
  { library: 'mongodb', path: `**.${MONGO_CALLS}()`, service: 'mongodb', latency: LATENCIES.mongodb },
  { library: 'mongodb', path: '**.toArray|next|hasNext|forEach()', service: 'mongodb', operation: cursorOperation, latency: LATENCIES.mongodb },
  { library: 'mongodb', path: '**.find|aggregate().**', when: 'awaited', service: 'mongodb', operation: cursorOperation, latency: LATENCIES.mongodb },
  { library: 'mongoose', path: '**.connect|createConnection()', service: 'mongodb', latency: LATENCIES.sqlConnect },
  { library: 'mongoose', path: '**.exec()', service: 'mongodb', operation: queryOperation, latency: LATENCIES.mongodb },
  { library: 'mongoose', path: '**.save()', service: 'mongodb', latency: LATENCIES.mongodb },
  { library: 'mongoose', path: `**.${MONGOOSE_STATIC}().**`, when: 'awaited', service: 'mongodb', operation: queryOperation, latency: LATENCIES.mongodb },
  { library: 'mysql', path: '**.query|connect|execute|beginTransaction|commit|rollback()', callback: true, service: 'mysql', latency: LATENCIES.sql },
  { library: 'mysql2', path: '**.query|execute|connect|beginTransaction|commit|rollback()', callback: true, service: 'mysql', latency: LATENCIES.sql },
  { library: 'mysql2', path: '**.promise().query|execute|beginTransaction|commit|rollback|getConnection()', service: 'mysql', latency: LATENCIES.sql },
  { library: 'mysql2/promise', path: 'createConnection()', service: 'mysql', operation: 'connect', latency: LATENCIES.sqlConnect },
  { library: 'mysql2/promise', path: '**.getConnection()', service: 'mysql', operation: 'connect', latency: LATENCIES.sqlConnect },
  { library: 'mysql2/promise', path: '**.query|execute|beginTransaction|commit|rollback|ping()', service: 'mysql', latency: LATENCIES.sql },
  { library: 'pg', path: '**.connect()', service: 'postgres', latency: LATENCIES.sqlConnect },
  { library: 'pg', path: '**.query()', service: 'postgres', latency: LATENCIES.sql },
  { library: 'redis', path: '**.connect()', service: 'redis', latency: LATENCIES.sqlConnect },
  { library: 'redis', path: '**.createClient|createCluster().**.*()', except: REDIS_LOCAL, service: 'redis', latency: LATENCIES.redis },
];

/** The first query method of a chain: `Model.find().lean()` → `find`. */
function queryOperation({ path }: LibraryValue): string {
  return new RegExp(`\\.(${MONGOOSE_STATIC})\\(\\)`).exec(path)?.[1] ?? 'exec';
}

function cursorOperation({ path }: LibraryValue): string {
  return /\.(find|aggregate)\(\)/.exec(path)?.[1] ?? 'find';
}
