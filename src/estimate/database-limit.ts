import type { ConnectionPool, EstimateSettings } from '../domain';
import type { HandlerShare } from './request-case';

/** max_connections of PostgreSQL unless it is configured; MySQL has 151, MongoDB 65,536. */
const defaultConnections: Record<string, number> = { mongodb: 65_536, mongoose: 65_536, mysql: 151, mysql2: 151, mariadb: 151 };
const postgresConnections = 100;

/** Connections that all processes or environments together open to a database, against what its server takes. */
export function databaseLimit(shares: readonly HandlerShare[], { databaseConnections }: EstimateSettings, opened: (pool: ConnectionPool) => number, who: string): string[] {
  const pools = new Map(shares.flatMap(({ handler }) => handler.profile.pools ?? []).filter(({ database }) => database).map((pool) => [pool.name, pool]));
  return [...pools.values()].flatMap((pool) => {
    const [most, all] = [databaseConnections ?? defaultConnections[pool.name] ?? postgresConnections, Math.ceil(opened(pool))];
    if (all <= most) return [];
    const stated = databaseConnections === undefined ? 'a database server takes by default' : 'the database server takes';
    return [`${who} open up to ${all.toLocaleString('en-US')} connections with ${pool.name} at the peak, more than the ${most.toLocaleString('en-US')} that ${stated}. Use a pooler, smaller pools, or type "databaseConnections".`];
  });
}
