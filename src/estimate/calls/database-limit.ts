import type { ConnectionPool, EstimateSettings } from '../../domain';
import type { HandlerShare } from '../traffic/handler-share';

/** max_connections of PostgreSQL unless it is configured; MySQL has 151, MongoDB 65,536. */
const defaultConnections: Record<string, number> = { mongodb: 65_536, mongoose: 65_536, mysql: 151, mysql2: 151, mariadb: 151 };
const postgresConnections = 100;

/** Connections that all processes or environments together open to a database, against what its server takes. */
export function databaseLimit(shares: readonly HandlerShare[], { databaseConnections }: EstimateSettings, opened: (pool: ConnectionPool) => number, who: string): string[] {
  return databasePools(shares).flatMap((pool) => {
    const [most, all] = [databaseConnections ?? defaultConnections[pool.name] ?? postgresConnections, Math.ceil(opened(pool))];
    if (all <= most) return [];
    const stated = databaseConnections === undefined ? 'a database server takes by default' : 'the database server takes';
    return [`${who} open up to ${all.toLocaleString('en-US')} connections with ${pool.name} at the peak, more than the ${most.toLocaleString('en-US')} that ${stated}. Use a pooler, smaller pools, or type "databaseConnections".`];
  });
}

const known = new WeakMap<readonly HandlerShare[], ConnectionPool[]>();

/** One of each name; every option of the same workload asks for them. */
function databasePools(shares: readonly HandlerShare[]): ConnectionPool[] {
  let pools = known.get(shares);
  if (!pools) {
    const byName = new Map<string, ConnectionPool>();
    for (const { handler } of shares) for (const pool of handler.profile.pools ?? []) if (pool.database) byName.set(pool.name, pool);
    known.set(shares, (pools = [...byName.values()]));
  }
  return pools;
}
