/** What the options of clients call an engine: https://typeorm.io/docs/data-source/data-source-options, https://knexjs.org/guide/, https://sequelize.org/docs/v6/other-topics/dialect-specific-things/, https://kysely.dev/docs/dialects, https://mikro-orm.io/docs/configuration, https://www.better-auth.com/docs/adapters/prisma */
const ENGINES: readonly (readonly [RegExp, string])[] = [
  [/mysql|mariadb|planetscale|tidb/i, 'mysql'],
  [/postgres|^pg(?:-?native)?$|aurora-data-api-pg|cockroach|neondatabase|redshift|^PrismaPg/i, 'postgres'],
  [/Neon(?![a-z])|(?:^|[^a-z])neon(?![a-z])/, 'postgres'],
  [/mssql|sqlserver|tedious/i, 'mssql'],
  [/oracle/i, 'oracle'],
  [/mongo/i, 'mongodb'],
  [/sqlite|sql\.?js|libsql/i, 'sqlite'],
  [/D1(?!\d)|(?:^|[^a-z\d])d1(?![a-z\d])/, 'd1'],
];

/** The engine that something is named after: `pg`, `mysql2`, `PostgresDialect`; undefined where the name says none. */
export function engineCalled(name: string): string | undefined {
  return ENGINES.find(([pattern]) => pattern.test(name))?.[1];
}
