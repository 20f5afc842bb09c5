import type { AwaitedCall, ConnectionPool, Range } from '../../domain';

interface PoolDefault {
  size: number;
  database: boolean;
  /** Where the library documents it. */
  source: string;
}

const database = (size: number, source: string): PoolDefault => ({ size, database: true, source });

/** Connections that one process opens at most, by package, where its documentation names a default. */
const poolDefaults: Record<string, PoolDefault> = {
  '@aws-sdk': { size: 50, database: false, source: 'https://docs.aws.amazon.com/sdk-for-javascript/v3/developer-guide/node-configuring-maxsockets.html' },
  '@prisma/client': database(3, 'https://www.prisma.io/docs/orm/prisma-client/setup-and-configuration/databases-connections/connection-pool (2 x CPUs + 1)'),
  knex: database(10, 'https://knexjs.org/guide/#pool'),
  kysely: database(10, "https://node-postgres.com/apis/pool (its driver's)"),
  'drizzle-orm': database(10, "https://node-postgres.com/apis/pool (its driver's)"),
  mariadb: database(10, 'https://github.com/mariadb-corporation/mariadb-connector-nodejs/blob/main/documentation/promise-api.md#pool-options'),
  mongodb: database(100, 'https://www.mongodb.com/docs/drivers/node/current/connect/connection-options/ (maxPoolSize)'),
  mongoose: database(100, 'https://www.mongodb.com/docs/drivers/node/current/connect/connection-options/ (maxPoolSize)'),
  mssql: database(10, 'https://www.npmjs.com/package/mssql#general-same-for-all-drivers'),
  mysql: database(10, 'https://github.com/mysqljs/mysql#pool-options'),
  mysql2: database(10, 'https://sidorares.github.io/node-mysql2/docs#using-connection-pools'),
  objection: database(10, 'https://knexjs.org/guide/#pool'),
  oracledb: database(4, 'https://node-oracledb.readthedocs.io/en/latest/api_manual/oracledb.html#oracledb.poolMax'),
  pg: database(10, 'https://node-postgres.com/apis/pool'),
  'pg-pool': database(10, 'https://node-postgres.com/apis/pool'),
  'pg-promise': database(10, 'https://node-postgres.com/apis/pool'),
  postgres: database(10, 'https://github.com/porsager/postgres#connection-details'),
  sequelize: database(5, 'https://sequelize.org/docs/v6/other-topics/connection-pool/'),
  slonik: database(10, 'https://github.com/gajus/slonik#api'),
  typeorm: database(10, "https://node-postgres.com/apis/pool (its driver's)"),
};

/** Pools that the calls of one request take from, and for how long. `timesMs`: of each call, count x latency. */
export function connectionPools(calls: readonly AwaitedCall[], timesMs: readonly Range[]): ConnectionPool[] {
  const pools = new Map<string, ConnectionPool>();
  for (const [index, { library, phase }] of calls.entries()) {
    const name = poolName(library);
    const known = phase === 'request' ? poolDefaults[name] : undefined;
    const time = timesMs[index];
    if (!known || !time) continue;
    const before = pools.get(name)?.holdMs ?? { low: 0, likely: 0, high: 0 };
    pools.set(name, { name, size: known.size, database: known.database, holdMs: { low: before.low + time.low, likely: before.likely + time.likely, high: before.high + time.high } });
  }
  return [...pools.values()];
}

/** Every client of the AWS SDK has sockets of its own; the one of `@aws-sdk/client-s3` is `@aws-sdk`. */
function poolName(library: string): string {
  return library.startsWith('@aws-sdk/') ? '@aws-sdk' : Object.hasOwn(poolDefaults, library) ? library : library.split('/')[0]!;
}
