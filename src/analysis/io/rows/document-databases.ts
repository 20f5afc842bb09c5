import type { LibraryValue } from '../../run/values/value';
import { LATENCIES } from '../latencies';
import { rowsOf, type LibraryTable } from '../rows-of';
import type { IoRow, Latency } from '../row';

const MONGO_CALLS =
  'bulkWrite|countDocuments|createIndex|deleteMany|deleteOne|distinct|drop|estimatedDocumentCount|findOne|findOneAndDelete|findOneAndReplace|findOneAndUpdate|insert|insertMany|insertOne|replaceOne|updateMany|updateOne|command|stats|listCollections';
const COUCHBASE_LOCAL = ['binary', 'list', 'map', 'queue', 'set'];
const WEAVIATE = 'connectToCustom|connectToLocal|connectToWCS|connectToWeaviateCloud';
const LANCE_CALLS = 'add|addColumns|alterColumns|checkout|checkoutLatest|countRows|createIndex|delete|dropColumns|indexStats|listIndices|listVersions|mergeInsert|optimize|restore|schema|update|version';
const ARANGO_LOCAL = ['analyzer', 'close', 'collection', 'database', 'edgeCollection', 'exists', 'graph', 'useBasicAuth', 'useBearerAuth', 'vertexCollection', 'view'];
const MONGOOSE_STATIC =
  'aggregate|bulkWrite|countDocuments|count|create|createCollection|deleteMany|deleteOne|distinct|estimatedDocumentCount|exists|find|findById|findByIdAndDelete|findByIdAndRemove|findByIdAndUpdate|findOne|findOneAndDelete|findOneAndRemove|findOneAndReplace|findOneAndUpdate|findOrCreate|insertMany|remove|replaceOne|syncIndexes|update|updateMany|updateOne|watch';
const MONGOOSE = ['mongoose', '@typegoose/typegoose'];
const NEO4J_CALLS = 'executeQuery|executeRead|executeWrite|readTransaction|run|verifyConnectivity|writeTransaction';

/** Databases of documents, graphs, wide columns and vectors. */
export const documentDatabaseRows: readonly IoRow[] = rowsOf([
  { libraries: ['@azure/cosmos'], service: 'cosmosdb', latency: LATENCIES.cosmosDb, called: ['**.items.batch|bulk|create|executeBulkOperations|upsert()', '**.fetchAll|fetchNext()', 'CosmosClient.new.getDatabaseAccount|getReadEndpoint|getReadEndpoints|getWriteEndpoint|getWriteEndpoints()', '**.item().delete|patch|read|replace()', '**.container|database().delete|read|replace()', '**.container().deleteAllItemsForPartitionKey|getFeedRanges|readOffer|readPartitionKeyDefinition()', '**.containers|databases.create|createIfNotExists()', '**.users|permissions|triggers|userDefinedFunctions|storedProcedures.create|upsert()', '**.storedProcedure().execute()'], awaited: ['**.getAsyncIterator()'] },
  azureStorage('Blob', 'azure-blob-storage', LATENCIES.blobs),
  azureStorage('File', 'azure-file-storage', LATENCIES.blobs),
  azureStorage('Queue', 'azure-queue-storage', LATENCIES.cloudQueue),
  azureStorage('Table', 'azure-table-storage', LATENCIES.cosmosDb),
  { libraries: ['@azure/data-tables'], service: 'azure-table-storage', latency: LATENCIES.cosmosDb, called: ['TableServiceClient.**.createTable|deleteTable|getProperties|getStatistics|setProperties()', 'TableClient.**.createEntity|createTable|deleteEntity|deleteTable|getEntity|submitTransaction|updateEntity|upsertEntity()'], awaited: ['TableClient.**.listEntities().**', 'TableServiceClient.**.listTables().**'] },
  { libraries: ['@pinecone-database/pinecone'], service: 'vector-db', latency: LATENCIES.vectorSearch, called: ['**.Index|index|namespace().deleteAll|deleteMany|deleteOne|describeIndexStats|cancelImport|createNamespace|deleteNamespace|describeImport|describeNamespace|fetch|fetchByMetadata|listImports|listNamespaces|listPaginated|query|searchRecords|startImport|update|upsert|upsertRecords()', 'Pinecone.new.configureIndex|createCollection|createIndex|createIndexForModel|deleteCollection|deleteIndex|describeCollection|describeIndex|listCollections|listIndexes()', 'Pinecone.new.inference.embed|rerank()', '**.Assistant|assistant().chat|chatCompletion|chatCompletionStream|chatStream|context|deleteFile|describeFile|listFiles|uploadFile()'] },
  { libraries: ['@qdrant/js-client-rest'], service: 'vector-db', latency: LATENCIES.vectorSearch, called: ['QdrantClient.new.*()'] },
  { libraries: ['@upstash/vector'], service: 'vector-db', latency: LATENCIES.vectorSearch, called: ['Index.new.delete|fetch|info|query|queryMany|range|reset|update|upsert()', 'Index.new.namespace().delete|fetch|query|queryMany|range|reset|update|upsert()'] },
  { libraries: ['@lancedb/lancedb'], service: 'vector-db', latency: LATENCIES.vectorSearch, called: ['connect()', 'connect().createEmptyTable|createTable|dropAllTables|dropTable|openTable|tableNames()', `**.createEmptyTable|createTable|openTable().${LANCE_CALLS}()`, '**.execute|toArray|toArrow()'], awaited: ['**.query|search|vectorSearch().**'] },
  { libraries: ['@turbopuffer/turbopuffer'], service: 'vector-db', latency: LATENCIES.vectorSearch, called: ['**.new.namespace().*()', '**.new.namespaces()'] },
  { libraries: ['@zilliz/milvus2-sdk-node'], service: 'vector-db', latency: LATENCIES.vectorSearch, except: ['closeConnection'], called: ['MilvusClient|HttpClient.new.*()'] },
  { libraries: ['arangojs'], service: 'arangodb', latency: LATENCIES.mongodb, except: ARANGO_LOCAL, called: ['Database.new.*()', '**.collection|edgeCollection|graph|vertexCollection|view().*()', '**.beginTransaction().abort|commit()'] },
  { libraries: ['cassandra-driver'], service: 'cassandra', latency: LATENCIES.mongodb, called: ['Client.new.batch|execute()', '**.forModel().find|findAll|get|insert|remove|update()'], awaited: ['Client.new.stream()'] },
  { libraries: ['cassandra-driver'], service: 'cassandra', latency: LATENCIES.mongodb, callback: true, called: ['Client.new.eachRow()'] },
  { libraries: ['chromadb'], service: 'vector-db', latency: LATENCIES.vectorSearch, called: ['AdminClient|ChromaClient|CloudClient.new.*()', '**.createCollection|getCollection|getOrCreateCollection().*()'] },
  { libraries: ['convex/browser'], service: 'http:convex', latency: LATENCIES.httpSameRegion, called: ['ConvexClient|ConvexHttpClient.new.action|consistentQuery|mutation|query()'] },
  { libraries: ['convex/nextjs'], service: 'http:convex', latency: LATENCIES.httpSameRegion, called: ['fetchAction|fetchMutation|fetchQuery|preloadQuery()'] },
  { libraries: ['couchbase'], service: 'couchbase', latency: LATENCIES.sqlConnect, called: ['connect()', 'Cluster.connect()'] },
  { libraries: ['couchbase'], service: 'couchbase', latency: LATENCIES.mongodb, except: COUCHBASE_LOCAL, called: ['**.collection|defaultCollection().*()', '**.binary().*()', '**.analyticsQuery|query|search|searchQuery|viewQuery()', '**.transactions().run()'] },
  { libraries: ['cassandra-driver'], service: 'cassandra', latency: LATENCIES.sqlConnect, called: ['Client.new.connect()'] },
  { libraries: ['fauna', 'faunadb'], service: 'fauna', latency: LATENCIES.httpSameRegion, called: ['Client.new.paginate|ping|query|queryWithMetrics()', 'Client.new.paginate().each|eachReverse|nextPage|previousPage()'] },
  { libraries: ['mongodb'], service: 'mongodb', latency: LATENCIES.sqlConnect, called: ['**.connect()'] },
  { libraries: ['mongodb'], service: 'mongodb', latency: LATENCIES.mongodb, called: [`**.${MONGO_CALLS}()`, '**.collection().count|findAndModify|remove|save|update()', '**.find().count()'] },
  { libraries: ['mongodb'], service: 'mongodb', operation: cursorOperation, latency: LATENCIES.mongodb, called: ['**.forEach|hasNext|next|toArray()'], awaited: ['**.aggregate|find().**'] },
  { libraries: MONGOOSE, service: 'mongodb', latency: LATENCIES.sqlConnect, called: ['**.connect|createConnection()'] },
  // Before version 7 the last argument may be called back.
  { libraries: MONGOOSE, service: 'mongodb', operation: queryOperation, latency: LATENCIES.mongodb, callback: true, called: [`**.exec|${MONGOOSE_STATIC}()`] },
  { libraries: MONGOOSE, service: 'mongodb', latency: LATENCIES.mongodb, callback: true, called: ['**.save()'] },
  { libraries: MONGOOSE, service: 'mongodb', operation: queryOperation, latency: LATENCIES.mongodb, called: ['**.exec()'] },
  { libraries: MONGOOSE, service: 'mongodb', latency: LATENCIES.mongodb, called: ['**.save()'] },
  { libraries: MONGOOSE, service: 'mongodb', operation: queryOperation, latency: LATENCIES.mongodb, awaited: [`**.${MONGOOSE_STATIC}().**`] },
  { libraries: ['nano'], service: 'couchdb', latency: LATENCIES.mongodb, except: ['scope', 'use'], called: ['().auth|info|request|session|updates|uuids()', '().db.*()', '**.scope|use().*()', '**.scope|use().attachment|multipart.*()'] },
  { libraries: ['neo4j-driver'], service: 'neo4j', latency: LATENCIES.mongodb, called: [`**.driver().${NEO4J_CALLS}()`, `**.session().${NEO4J_CALLS}()`, '**.beginTransaction().commit|run()'] },
  { libraries: ['surrealdb', 'surrealdb.js'], service: 'surrealdb', latency: LATENCIES.sqlConnect, called: ['**.new.connect()'] },
  { libraries: ['surrealdb', 'surrealdb.js'], service: 'surrealdb', latency: LATENCIES.mongodb, except: ['close'], called: ['Surreal.new.*()', 'new.*()'] },
  { libraries: ['weaviate-client'], service: 'vector-db', latency: LATENCIES.vectorSearch, matches: ({ path }) => !/\.(?:filter|multiTargetVector|sort)\./.test(path), except: ['close', 'get', 'use', 'withTenant'], called: [`**.${WEAVIATE}()`, `**.${WEAVIATE}().collections|cluster|backup.*()`, '**.collections.create|get|use().**.*()'] },
  { libraries: ['weaviate-ts-client'], service: 'vector-db', latency: LATENCIES.vectorSearch, called: ['**.client().**.do()'] },
]);

/** The first query method of a chain: `Model.find().lean()` → `find`. */
function queryOperation({ path }: LibraryValue): string {
  return new RegExp(`\\.(${MONGOOSE_STATIC})\\(\\)`).exec(path)?.[1] ?? 'exec';
}

function cursorOperation({ path }: LibraryValue): string {
  return /\.(find|aggregate)\(\)/.exec(path)?.[1] ?? 'find';
}

/** Azure's storage before its packages were parted by service. */
function azureStorage(kind: 'Blob' | 'File' | 'Queue' | 'Table', service: string, latency: Latency): LibraryTable {
  return { libraries: ['azure-storage'], service, latency, callback: true, except: ['setMessageEncoder'], called: [`create${kind}Service().*()`, `create${kind}Service().withFilter().*()`, `${kind}Service.new.*()`] };
}
