import type { AwaitedCall } from '../../../domain';

const AWS = /^(?:batchget|get|head|list|describe|query$|scan$|admin(?:get|list)|transactget)/;
const MONGODB = /^(?:find|findone|findbyid|countdocuments|estimateddocumentcount|count|distinct|exists)$/;

/**
 * Operations that change nothing, by service, in lower case. What is not listed counts as a change: it keeps its place.
 * SQL only through clients with a pool that run their own statements; a `query` may hold anything.
 */
const READS: Record<string, RegExp> = {
  'algolia': /^(?:search|getobject|getobjects)$/,
  'appconfig': AWS,
  'azure-blob-storage': /^(?:download|downloadtobuffer|exists|getproperties)$/,
  'azure-table-storage': /^getentity$/,
  'blobs': /^(?:get|getmetadata|getwithmetadata|list)$/,
  'cloudwatch': AWS,
  'cognito': AWS,
  'cosmosdb': /^(?:read|fetchall|readall)$/,
  'd1': /^(?:all|first|raw)$/,
  'dynamodb': AWS,
  'edge-config': /^(?:get|getall|has|digest)$/,
  'elasticsearch': /^(?:search|get|count|mget|exists)$/,
  'firebase-auth': /^(?:getuser|getuserbyemail|verifyidtoken)$/,
  'firebase-rtdb': /^(?:once|get)$/,
  'firestore': /^(?:get|getall|getdoc|getdocs|count|listcollections)$/,
  'gcs': /^(?:download|exists|getfiles|getmetadata)$/,
  'http': /^(?:get|head)$/,
  'keyvault': /^(?:getsecret|getkey|listpropertiesofsecrets)$/,
  'kv': /^(?:get|getwithmetadata|list)$/,
  'meilisearch': /^(?:search|getdocument|getdocuments)$/,
  'memcached': /^gets?$/,
  'mongodb': MONGODB,
  'opensearch': /^(?:search|get|count|mget|exists)$/,
  'r2': /^(?:get|head|list)$/,
  'redis': /^(?:get|mget|hget|hgetall|hmget|hkeys|hvals|hlen|exists|ttl|smembers|sismember|scard|zrange|zscore|zcard|zrank|lrange|llen|keys|type|json\.get)$/,
  's3': /^(?:get|head|list)/,
  'secretsmanager': AWS,
  'ssm': AWS,
  'vector-db': /^(?:query|fetch|search|get)$/,
};

/** Reads of an object-relational mapper. */
const PRISMA_READS = /^(?:findmany|findunique|findfirst|finduniqueorthrow|findfirstorthrow|count|groupby)$/;

/** Whether the call changes nothing anywhere, so that it may trade places with other such calls. Unknown counts as a change. */
export function isRead({ service, operation, library, host }: Pick<AwaitedCall, 'service' | 'operation' | 'library' | 'host'>): boolean {
  const name = operation.split('.').at(-1)!.toLowerCase();
  // Whatever engine it asks.
  if (library.startsWith('@prisma/')) return PRISMA_READS.test(name);
  const reads = READS[service];
  return reads !== undefined && reads.test(name) && !(service === 'http' && host === undefined && library === 'unknown');
}
