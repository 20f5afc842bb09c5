import { LATENCIES } from '../latencies';
import { rowsOf } from '../rows-of';
import type { IoRow } from '../row';

const LOCAL = ['child', 'close', 'extend', 'off', 'on', 'once'];
const ALGOLIA_LOCAL = ['addAlgoliaAgent', 'appendHeaders', 'generateSecuredApiKey', 'getSecuredApiKeyRemainingValidity', 'initAnalytics', 'initIndex', 'initPersonalization', 'initRecommend', 'setClientApiKey'];
const BIGQUERY_CALLS = 'createDataset|createJob|createQueryJob|getDatasets|getJobs|query';

/** Search indexes and databases for analysis. */
export const searchAndAnalyticsRows: readonly IoRow[] = rowsOf([
  { libraries: ['@clickhouse/client', '@clickhouse/client-web'], service: 'clickhouse', latency: LATENCIES.analytics, called: ['createClient().command|exec|insert|ping|query()', '*ClickHouseClient.new.command|exec|insert|ping|query()'] },
  { libraries: ['@databricks/sql'], service: 'databricks', latency: LATENCIES.httpSameRegion, called: ['DBSQLClient.new.connect()', '**.openSession()'] },
  { libraries: ['@databricks/sql'], service: 'databricks', latency: LATENCIES.analytics, called: ['**.openSession().executeStatement|getCatalogs|getColumns|getFunctions|getSchemas|getTables()', '**.executeStatement().fetchAll|fetchChunk|finished()'] },
  { libraries: ['@elastic/elasticsearch', 'elasticsearch'], service: 'elasticsearch', latency: LATENCIES.search, except: LOCAL, called: ['Client.new.*()', 'Client.new.*.*()'] },
  { libraries: ['@elastic/app-search-node'], service: 'elasticsearch', latency: LATENCIES.search, except: ['createSignedSearchKey'], called: ['new.*()'] },
  { libraries: ['@google-cloud/bigquery'], service: 'bigquery', latency: LATENCIES.analytics, called: [`BigQuery.new.${BIGQUERY_CALLS}()`, `new.${BIGQUERY_CALLS}()`, `().${BIGQUERY_CALLS}()`, '**.createQueryJob|job().**.getQueryResults()', '**.job().cancel|get|getMetadata()', '**.dataset().create|createTable|delete|exists|get|getTables|query()', '**.table().copy|copyFrom|create|createCopyJob|createExtractJob|createLoadJob|extract|delete|exists|get|getMetadata|getRows|insert|load|query|setMetadata()'] },
  { libraries: ['@influxdata/influxdb-client'], service: 'influxdb', latency: LATENCIES.httpSameRegion, called: ['**.getWriteApi().close|flush()'] },
  { libraries: ['@influxdata/influxdb-client'], service: 'influxdb', latency: LATENCIES.analytics, called: ['**.getQueryApi().collectLines|collectRows|queryRaw()'], awaited: ['**.getQueryApi().iterateLines|iterateRows()'] },
  { libraries: ['@opensearch-project/opensearch'], service: 'opensearch', latency: LATENCIES.search, except: LOCAL, called: ['Client.new.*()', 'Client.new.*.*()'] },
  { libraries: ['algoliasearch', 'algoliasearch/lite', '@algolia/client-search'], service: 'algolia', latency: LATENCIES.http, except: ALGOLIA_LOCAL, called: ['().*()', 'algoliasearch|liteClient|searchClient().*()', '**.initIndex().*()'] },
  { libraries: ['meilisearch'], service: 'meilisearch', latency: LATENCIES.search, except: ['index'], called: ['MeiliSearch|Meilisearch.new.*()', '**.new.index().*()', '**.new.tasks.*()'] },
  { libraries: ['snowflake-sdk'], service: 'snowflake', latency: LATENCIES.sqlConnect, called: ['**.createConnection().connectAsync()'] },
  { libraries: ['snowflake-sdk'], service: 'snowflake', latency: LATENCIES.sqlConnect, callback: true, called: ['**.createConnection().connect()'] },
  { libraries: ['snowflake-sdk'], service: 'snowflake', latency: LATENCIES.analytics, callback: 'complete', called: ['**.execute()'] },
  { libraries: ['typesense'], service: 'typesense', latency: LATENCIES.search, called: ['**.Client.new.**.create|delete|export|import|perform|retrieve|search|update|upsert()'] },
  { libraries: ['@chronark/zod-bird'], service: 'http:tinybird', latency: LATENCIES.http, operation: ({ path }) => (path.includes('buildPipe') ? 'query' : 'ingest'), called: ['Tinybird.new.buildPipe()()', 'Tinybird.new.buildIngestEndpoint()()'] },
]);
