import { LATENCIES } from '../latencies';
import { rowsOf } from '../rows-of';
import type { IoRow, LibraryCall } from '../row';

const SESSION = 'beginTransaction|changeUser|commit|execute|ping|prepare|query|reset|rollback';
const TEDIOUS = ['tedious', 'tedious/lib/connection'];
const TEDIOUS_CALLS = 'beginTransaction|callProcedure|commitTransaction|execBulkLoad|execSql|execSqlBatch|execute|prepare|rollbackTransaction|unprepare';
const MSSQL = ['mssql', 'mssql/msnodesqlv8'];
const NEON = ['@neondatabase/serverless', '@netlify/neon'];
const SLONIK = 'any|anyFirst|connect|exists|many|manyFirst|maybeOne|maybeOneFirst|one|oneFirst|query|stream|transaction';

/** PostgreSQL's driver, and a pool that signs in to Aurora DSQL. */
const PG = ['@aws/aurora-dsql-node-postgres-connector', 'pg', 'pg-pool'];

/** `client.query(new Cursor(text))` only makes it known: what is read is asked for. */
function isNoCursor({ args: [query] }: LibraryCall): boolean {
  return query?.type !== 'library' || query.library !== 'pg-cursor';
}

/** Drivers of relational databases. Synchronous ones (better-sqlite3, node:sqlite) compute and wait for nobody. */
export const sqlDriverRows: readonly IoRow[] = rowsOf([
  { libraries: ['@libsql/client', '@libsql/client/http', '@libsql/client/web'], service: 'sqlite', latency: LATENCIES.sql, called: ['createClient().batch|execute|executeMultiple|migrate|sync|transaction()', '**.transaction().batch|commit|execute|rollback()', 'Client.new.batch|execute|executeMultiple|transaction()'] },
  // A tagged query begins when it is waited for: several may be handed to one transaction.
  { libraries: NEON, service: 'postgres', operation: 'query', latency: LATENCIES.sql, awaited: ['neon()()', 'neon().query()'] },
  { libraries: NEON, service: 'postgres', latency: LATENCIES.sql, called: ['neon().transaction()', '**.new.query()', '**.connect().query()'] },
  { libraries: NEON, service: 'postgres', latency: LATENCIES.sqlConnect, called: ['**.new.connect()'] },
  { libraries: ['@planetscale/database'], service: 'mysql', latency: LATENCIES.sql, called: ['connect().execute|refresh|transaction()', '**.connection().execute|transaction()', 'Client|Connection.new.execute|transaction()'] },
  { libraries: ['@vercel/postgres'], service: 'postgres', operation: 'query', latency: LATENCIES.sql, called: ['sql()', '**.query|sql()'] },
  { libraries: ['@vercel/postgres'], service: 'postgres', latency: LATENCIES.sqlConnect, called: ['**.connect()'] },
  { libraries: ['data-api-client'], service: 'sql', latency: LATENCIES.sql, called: ['().batchExecuteStatement|executeStatement|query()', '().transaction().**.commit()'] },
  { libraries: ['mariadb', 'mariadb/promise'], service: 'mysql', operation: 'connect', latency: LATENCIES.sqlConnect, called: ['createConnection()', '**.getConnection()'] },
  { libraries: ['mariadb', 'mariadb/promise'], service: 'mysql', latency: LATENCIES.sql, called: [`**.batch|importFile|${SESSION}()`] },
  { libraries: TEDIOUS, service: 'mssql', latency: LATENCIES.sqlConnect, called: ['new.connect()', 'Connection.new.connect()'] },
  { libraries: TEDIOUS, service: 'mssql', latency: LATENCIES.sql, called: [`new.${TEDIOUS_CALLS}()`, `Connection.new.${TEDIOUS_CALLS}()`] },
  { libraries: MSSQL, service: 'mssql', operation: 'connect', latency: LATENCIES.sqlConnect, called: ['connect()', 'ConnectionPool.new.connect()', 'getPool().connect()'] },
  { libraries: MSSQL, service: 'mssql', latency: LATENCIES.sql, called: ['**.request().**.batch|bulk|execute|query()', '**.Request|PreparedStatement.new.**.batch|bulk|execute|prepare|query|unprepare()', '**.Transaction.new.begin|commit|rollback()', '**.transaction().begin|commit|rollback()', '**.batch|query()'] },
  { libraries: ['mysql'], service: 'mysql', latency: LATENCIES.sql, callback: true, called: ['**.beginTransaction|commit|connect|execute|query|rollback()'] },
  { libraries: ['mysql2'], service: 'mysql', latency: LATENCIES.sql, callback: true, called: ['**.beginTransaction|commit|connect|execute|query|rollback()'] },
  { libraries: ['mysql2'], service: 'mysql', latency: LATENCIES.sql, called: [`**.promise().**.getConnection|${SESSION}()`] },
  { libraries: ['mysql2/promise'], service: 'mysql', operation: 'connect', latency: LATENCIES.sqlConnect, called: ['createConnection()', '**.getConnection()'] },
  { libraries: ['mysql2/promise'], service: 'mysql', latency: LATENCIES.sql, called: [`**.${SESSION}()`] },
  { libraries: ['oracledb'], service: 'oracle', operation: 'connect', latency: LATENCIES.sqlConnect, called: ['createPool()', '**.getConnection()'] },
  { libraries: ['oracledb'], service: 'oracle', latency: LATENCIES.sql, called: ['**.commit|execute|executeMany|rollback()'] },
  { libraries: PG, service: 'postgres', latency: LATENCIES.sqlConnect, called: ['**.connect()'] },
  { libraries: ['pg-cursor'], service: 'postgres', latency: LATENCIES.sql, called: ['new.close|read()'] },
  { libraries: PG, service: 'postgres', latency: LATENCIES.sql, matches: isNoCursor, called: ['**.query()'] },
  { libraries: ['pg-promise'], service: 'postgres', latency: LATENCIES.sqlTransaction, called: ['()().task|taskIf|tx|txIf()'] },
  { libraries: ['pg-promise'], service: 'postgres', latency: LATENCIES.sql, called: ['()().any|each|func|many|manyOrNone|map|multi|multiResult|none|one|oneOrNone|proc|query|result()'] },
  { libraries: ['postgres'], service: 'postgres', operation: 'query', latency: LATENCIES.sql, awaited: ['()()', '()().cursor|execute|forEach|raw|simple|values()', '().file|unsafe().**'] },
  { libraries: ['postgres'], service: 'postgres', latency: LATENCIES.sqlTransaction, called: ['().begin|savepoint()'] },
  { libraries: ['postgres'], service: 'postgres', latency: LATENCIES.sql, called: ['().listen|notify()'] },
  { libraries: ['serverless-mysql'], service: 'mysql', latency: LATENCIES.sql, called: ['().query()', '().transaction().**.commit()'] },
  { libraries: ['serverless-mysql'], service: 'mysql', latency: LATENCIES.sqlConnect, called: ['().connect()'] },
  { libraries: ['serverless-postgres'], service: 'postgres', latency: LATENCIES.sqlConnect, called: ['**.new.connect()'] },
  { libraries: ['serverless-postgres'], service: 'postgres', latency: LATENCIES.sql, called: ['**.new.clean|query()'] },
  { libraries: ['slonik'], service: 'postgres', latency: LATENCIES.sql, called: [`createPool().${SLONIK}()`] },
  { libraries: ['sqlite'], service: 'sqlite', latency: LATENCIES.file, called: ['open()', 'open().**.all|each|exec|get|migrate|prepare|run()'] },
  { libraries: ['sqlite3'], service: 'sqlite', latency: LATENCIES.file, callback: true, called: ['**.Database.new.all|each|exec|get|run()', '**.prepare().all|each|get|run()'] },
  { libraries: ['edgedb', 'gel'], service: 'gel', latency: LATENCIES.sqlTransaction, called: ['createClient|createHttpClient().**.transaction()'] },
  { libraries: ['edgedb', 'gel'], service: 'gel', latency: LATENCIES.sql, called: ['createClient|createHttpClient().**.execute|query|queryJSON|queryRequired|queryRequiredSingle|queryRequiredSingleJSON|querySQL|querySingle|querySingleJSON()'] },
]);
