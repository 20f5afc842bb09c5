import { posix } from 'node:path';
import { oncePerOf } from '../config/once-per-of';
import { engineCalled } from '../io/engine-called';
import type { Modules } from './modules';
import { readManifest, type PackageManifest } from './package-manifest';

/** Packages that speak to one engine only, by the engine. */
const DRIVERS: Readonly<Record<string, readonly string[]>> = {
  mysql: ['@mikro-orm/mariadb', '@mikro-orm/mysql', '@planetscale/database', '@prisma/adapter-planetscale', 'kysely-planetscale', 'mariadb', 'mysql', 'mysql2', 'serverless-mysql'],
  postgres: ['@mikro-orm/postgresql', '@neondatabase/serverless', '@prisma/adapter-neon', '@prisma/adapter-pg', '@vercel/postgres', 'pg', 'pg-native', 'pg-promise', 'postgres', 'slonik'],
  mssql: ['@mikro-orm/mssql', '@prisma/adapter-mssql', 'mssql', 'tedious'],
  oracle: ['oracledb'],
  sqlite: ['@libsql/client', '@mikro-orm/better-sqlite', '@mikro-orm/libsql', '@mikro-orm/sqlite', 'better-sqlite3', 'sqlite', 'sqlite3'],
};
/** What a client, the configuration of its command or a connection says: `dialect: 'postgres'`, `"client": "pg"`, `type: process.env.ENGINE ?? 'mysql'`. */
const STATES = /\b(?:type|dialect|client)['"]?\s*:\s*(?:[\w.]+\s*(?:\|\||\?\?)\s*)?['"](aurora-data-api-pg|aurora-mysql|aurora-postgres|better-sqlite3|cockroachdb|mariadb|mssql|mysql2?|oracle|oracledb|pg|postgres|postgresql|sqlite3?|tedious)['"]/;
/** What stands beside it there; a row can be of a type too. */
const BESIDE = /\b(?:connection|database|dialectOptions|entities|host|logging|migrations|models|password|pool|port|storage|synchronize|user|username)\b/;
const CONFIGURATION = /(?:^|\/)(?:ormconfig|config\/(?:config|database))\.json$/;
const COMPOSE = /(?:^|\/)(?:docker-)?compose(?:\.[\w-]+)?\.ya?ml$/;
/** `image: postgres:16-alpine`, `DATABASE_URL: mysql://…` */
const COMPOSED = /\bimage:\s*["']?(?:[\w.-]+\/)*([\w-]+)|\b(mysql|mariadb|postgres|postgresql|sqlserver):\/\//g;

/** The engine that a file's project says it asks, where the code around a call does not: by the driver that the package of the file depends on, else by what the whole project states. Undefined where that is several, or nothing. */
export function statedEngine(modules: Modules, file: string): string | undefined {
  return ofFolder(modules, posix.dirname(file));
}

const ofFolder = oncePerOf((modules: Modules, folder): string | undefined => driverAbove(modules, folder) ?? ofProject(modules, ''));
/** Searched at most once, however many folders have no driver. */
const ofProject = oncePerOf((modules: Modules): string | undefined => onlyOne(statedIn(modules)) ?? onlyOne(composedIn(modules)));

function driverAbove(modules: Modules, from: string): string | undefined {
  for (let at = from; ; at = posix.dirname(at)) {
    const manifest = readManifest({ files: modules.files, read: (file) => modules.readText(file) }, at);
    const found = manifest && (onlyOne(driversIn(manifest, 'dependencies', 'optionalDependencies', 'peerDependencies')) ?? onlyOne(driversIn(manifest, 'devDependencies')));
    if (found !== undefined || at === '.' || at === '') return found;
  }
}

function driversIn(manifest: PackageManifest, ...lists: ('dependencies' | 'devDependencies' | 'optionalDependencies' | 'peerDependencies')[]): string[] {
  const names = new Set(lists.flatMap((list) => Object.keys(manifest[list] ?? {})));
  return Object.keys(DRIVERS).filter((engine) => DRIVERS[engine]!.some((name) => names.has(name)));
}

function statedIn(modules: Modules): string[] {
  const files = [...modules.search(STATES), ...[...modules.files].filter((file) => CONFIGURATION.test(file))];
  return files.flatMap((file) => enginesIn(modules.readText(file) ?? ''));
}

function enginesIn(text: string): string[] {
  return [...text.matchAll(new RegExp(STATES, 'g'))].flatMap(({ index, 1: name }) => (BESIDE.test(text.slice(text.lastIndexOf('{', index), text.indexOf('}', index))) ? (engineCalled(name!) ?? []) : []));
}

function composedIn(modules: Modules): string[] {
  return [...modules.files].filter((file) => COMPOSE.test(file)).flatMap((file) => [...(modules.readText(file) ?? '').matchAll(COMPOSED)].flatMap(([, image, protocol]) => engineCalled(image ?? protocol!) ?? []));
}

/** SQLite beside another one is for tests and for the desk. */
function onlyOne(found: readonly string[]): string | undefined {
  const [engine, ...others] = new Set(found.length > 1 && found.some((name) => name !== 'sqlite') ? found.filter((name) => name !== 'sqlite') : found);
  return others.length === 0 ? engine : undefined;
}
