import type { LibraryPath, LibraryValue } from '../../run/values/value';
import { LATENCIES } from '../latencies';
import { rowsOf } from '../rows-of';
import type { IoRow } from '../row';
import { sqlEngine } from '../sql-engine';

/** With what a generated client is made of. */
const PRISMA = ['@prisma/client', '@prisma/client/edge', '@prisma/client/runtime/*'];
const PRISMA_CALLS =
  'aggregate|aggregateRaw|count|create|createMany|createManyAndReturn|delete|deleteMany|findFirst|findFirstOrThrow|findMany|findRaw|findUnique|findUniqueOrThrow|groupBy|update|updateMany|updateManyAndReturn|upsert';
const MIKRO_CALLS =
  'begin|commit|count|execute|find|findAll|findAndCount|findByCursor|findOne|findOneOrFail|flush|insert|insertMany|lock|nativeDelete|nativeInsert|nativeUpdate|persistAndFlush|populate|refresh|removeAndFlush|rollback|transactional|upsert|upsertMany';
const MIKRO = ['better-sqlite', 'core', 'knex', 'libsql', 'mariadb', 'mongodb', 'mssql', 'mysql', 'postgresql', 'sqlite'].map((name) => `@mikro-orm/${name}`);
const SEQUELIZE = ['@sequelize/core', 'sequelize', 'sequelize-typescript'];
const SEQUELIZE_CALLS =
  'aggregate|bulkCreate|bulkUpdate|count|create|decrement|destroy|findAll|findAndCountAll|findByPk|findCreateFind|findOne|findOrBuild|findOrCreate|increment|max|min|reload|restore|save|sum|sync|truncate|update|upsert';
/** What a row can do with the rows that it belongs to: https://sequelize.org/docs/v6/core-concepts/assocs/#special-methodsmixins-added-to-instances */
const SEQUELIZE_ROWS = 'bulkCreate|create|findAll|findByPk|findOne|findOrBuild|findOrCreate';
const SEQUELIZE_ASSOCIATIONS = 'add*|count*|create*|get*|has*|remove*|set*';
const TYPEORM_CALLS =
  'average|clear|count|countBy|decrement|delete|exist|exists|existsBy|find|findAndCount|findAndCountBy|findBy|findByIds|findOne|findOneBy|findOneById|findOneByOrFail|findOneOrFail|increment|insert|maximum|minimum|preload|query|recover|reload|remove|restore|save|softDelete|softRemove|sum|update|upsert';
const TYPEORM_ENDS = 'execute|getCount|getExists|getMany|getManyAndCount|getOne|getOneOrFail|getRawAndEntities|getRawMany|getRawOne|stream';
const DRIZZLE_VERBS = '$count|delete|execute|insert|refreshMaterializedView|run|select|selectDistinct|selectDistinctOn|update|with';

/** `model.user.findMany()` → `user.findMany`. */
function prismaOperation({ path }: LibraryValue): string {
  const steps = path.split('.').filter((step) => step !== 'new' && step !== 'PrismaClient');
  return steps.slice(-2).join('.').replace('()', '');
}

/** `drizzle-orm/node-postgres` → `postgres`. */
function drizzleService({ library }: LibraryPath): string {
  if (/mysql|planetscale|tidb/.test(library)) return 'mysql';
  if (/\/d1(?:\/|$)/.test(library)) return 'd1';
  // Of NuxtHub, whose configuration chooses the database.
  if (/\/nuxthub$/.test(library)) return 'sql';
  if (/astro:db|libsql|sqlite|durable|op-sqlite/.test(library)) return 'sqlite';
  return 'postgres';
}

/** `drizzle().select().from().where()` → `select`. */
function builderOperation({ path }: LibraryPath): string {
  return /(?:\(\)|new|^db)\.(?:query\.[^.]+\.)?([$\w]+)\(\)/.exec(path)?.[1] ?? 'query';
}

/** These drivers answer at once: the file is read while the program waits. */
function isAsynchronous({ library }: LibraryPath): boolean {
  return !/better-sqlite3|bun-sqlite|durable-sqlite|expo-sqlite/.test(library);
}

/** `knex('todos').where().first()`: the last verb that tells what is asked, else a select. */
function knexOperation({ path }: LibraryPath): string {
  return /\.(insert|update|del|delete|raw|count|first|truncate|increment|decrement)\(\)/.exec(path)?.[1] ?? 'select';
}

/** Object-relational mappers and query builders. A builder's I/O starts when its result is waited for. */
export const ormRows: readonly IoRow[] = rowsOf([
  { libraries: PRISMA, service: sqlEngine, latency: LATENCIES.sqlConnect, called: ['**.$connect()'] },
  { libraries: PRISMA, service: sqlEngine, latency: LATENCIES.sql, called: ['**.$executeRaw|$executeRawUnsafe|$queryRaw|$queryRawTyped|$queryRawUnsafe|$runCommandRaw()'] },
  { libraries: PRISMA, service: sqlEngine, latency: LATENCIES.sqlTransaction, called: ['**.$transaction()'] },
  { libraries: PRISMA, service: sqlEngine, latency: LATENCIES.sql, called: ['**.$kysely.**.execute|executeTakeFirst|executeTakeFirstOrThrow|stream()'] },
  { libraries: PRISMA, service: sqlEngine, operation: prismaOperation, latency: LATENCIES.sql, called: [`**.*.${PRISMA_CALLS}()`] },
  { libraries: MIKRO, service: sqlEngine, operation: 'connect', latency: LATENCIES.sqlConnect, called: ['MikroORM.init()', 'MikroORM.new.connect()'] },
  { libraries: MIKRO, service: sqlEngine, latency: LATENCIES.sql, called: [`**.em.${MIKRO_CALLS}()`, `**.fork|getContext|getRepository().${MIKRO_CALLS}()`, `*EntityManager|*EntityRepository.new.${MIKRO_CALLS}()`, '**.createQueryBuilder|qb().**.execute|getResult|getResultList|getSingleResult|getCount()'] },
  { libraries: ['drizzle-orm/*'], service: drizzleService, latency: LATENCIES.sqlTransaction, matches: isAsynchronous, called: ['drizzle().**.transaction()', '*Database.new.transaction()', 'migrate()'] },
  { libraries: ['drizzle-orm/*'], service: drizzleService, latency: LATENCIES.sql, matches: isAsynchronous, called: ['drizzle().batch()'] },
  { libraries: ['drizzle-orm/*'], service: drizzleService, operation: builderOperation, latency: LATENCIES.sql, matches: isAsynchronous, awaited: ['drizzle|withReplicas().query.*.findFirst|findMany().**', `drizzle|withReplicas().${DRIZZLE_VERBS}().**`, '*Database.new.query.*.findFirst|findMany().**', `*Database.new.${DRIZZLE_VERBS}().**`] },
  { libraries: ['astro:db'], service: drizzleService, operation: builderOperation, latency: LATENCIES.sql, called: ['db.batch|transaction()'], awaited: ['db.query.*.findFirst|findMany().**', `db.${DRIZZLE_VERBS}().**`] },
  { libraries: ['knex'], service: sqlEngine, latency: LATENCIES.sqlTransaction, called: ['().transaction()', 'knex().transaction()', 'Knex.new.transaction()'] },
  { libraries: ['knex'], service: sqlEngine, operation: knexOperation, latency: LATENCIES.sql, matches: ({ path }) => !/\.(destroy|ref|raw\(\)\.toString|toString|toSQL|on|once)\(\)$/.test(path), awaited: ['()().**', '().*().**', '().schema.*().**', '().migrate|seed.*()', 'knex()().**', 'knex().*().**', 'knex().schema.*().**', 'Knex.new().**', 'Knex.new.*().**'] },
  { libraries: ['kysely'], service: sqlEngine, operation: 'transaction', latency: LATENCIES.sqlTransaction, called: ['**.transaction().execute()', '**.transaction().setIsolationLevel().execute()', '**.connection().execute()'] },
  { libraries: ['kysely'], service: sqlEngine, latency: LATENCIES.sql, called: ['**.execute|executeQuery|executeTakeFirst|executeTakeFirstOrThrow|stream()', 'Migrator.new.migrate*()', '**.introspection.get*()'] },
  { libraries: ['objection'], service: 'sql', latency: LATENCIES.sqlTransaction, called: ['**.transaction()'] },
  { libraries: ['objection'], service: 'sql', latency: LATENCIES.sql, awaited: ['**.$query|$relatedQuery|query|relatedQuery().**'] },
  { libraries: SEQUELIZE, service: sqlEngine, latency: LATENCIES.sqlConnect, called: ['**.new.authenticate()'] },
  { libraries: SEQUELIZE, service: sqlEngine, latency: LATENCIES.sqlTransaction, called: ['**.new.transaction()', '**.transaction().commit|rollback()'] },
  { libraries: SEQUELIZE, service: sqlEngine, latency: LATENCIES.sql, except: ['getDataValue', 'setDataValue', 'setAttributes'], called: [`**.${SEQUELIZE_ROWS}().**.${SEQUELIZE_ASSOCIATIONS}()`] },
  { libraries: SEQUELIZE, service: sqlEngine, latency: LATENCIES.sql, called: ['**.Sequelize.new.query()', 'new.query()', '**.getQueryInterface().*()', '**.Sequelize.new.createSchema|drop|dropSchema|showAllSchemas()', `**.${SEQUELIZE_CALLS}()`] },
  { libraries: ['typeorm'], service: sqlEngine, operation: 'connect', latency: LATENCIES.sqlConnect, called: ['createConnection|createConnections()', '**.new.connect|initialize()', '**.getConnectionManager().create().connect()', '**.createQueryRunner().connect()'] },
  { libraries: ['typeorm'], service: sqlEngine, latency: LATENCIES.sqlTransaction, called: ['**.transaction()', '**.createQueryRunner().commitTransaction|rollbackTransaction|startTransaction()'] },
  { libraries: ['typeorm'], service: sqlEngine, latency: LATENCIES.sql, called: [`**.createQueryBuilder().**.${TYPEORM_ENDS}()`, `SelectQueryBuilder.new.**.${TYPEORM_ENDS}()`, '**.relation().of().add|addAndRemove|loadMany|loadOne|remove|set()'] },
  { libraries: ['typeorm'], service: sqlEngine, latency: LATENCIES.sql, matches: ({ path }) => path.lastIndexOf('createQueryBuilder()') <= path.lastIndexOf('.connection.'), called: [`**.${TYPEORM_CALLS}()`, '**.dropDatabase|runMigrations|showMigrations|synchronize|undoLastMigration()', '**.createQueryRunner().add*|change*|clear*|create*|drop*|get*|has*|rename*()'] },
  // A row that a query answered: https://typeorm.io/docs/entity/active-record-data-mapper
  { libraries: ['typeorm'], service: sqlEngine, latency: LATENCIES.sql, called: ['**.createQueryBuilder().**.getMany|getManyAndCount|getOne|getOneOrFail().**.recover|reload|remove|save|softRemove()'] },
]);
