import { posix } from 'node:path';
import type { Modules } from '../../modules/modules';
import { literal, objectOf, type LibraryValue } from '../values/value';

interface Schema {
  file: string;
  /** `postgresql` */
  provider: string;
}

const schemas = new WeakMap<Modules, Schema[]>();

/** A client of Prisma asks the engine that the schema names which it was generated from; its own options come first. */
export function ofPrismaSchema(modules: Modules, from: string, made: LibraryValue): LibraryValue {
  if (!made.library.startsWith('@prisma/client') || !/(?:^|\.)PrismaClient\.new$/.test(made.path)) return made;
  const provider = providerFor(modules, from);
  return provider === undefined ? made : { ...made, args: [...made.args, objectOf({ provider: literal(provider) })] };
}

/** What the schema of a file's package says, or all schemas of the project do. */
function providerFor(modules: Modules, from: string): string | undefined {
  const all = schemas.get(modules) ?? schemasOf(modules);
  schemas.set(modules, all);
  const around = all.filter(({ file }) => from.startsWith(folderOf(file))).sort((a, b) => folderOf(b.file).length - folderOf(a.file).length);
  return new Set(all.map(({ provider }) => provider)).size === 1 ? all[0]!.provider : around[0]?.provider;
}

function schemasOf(modules: Modules): Schema[] {
  const files = [...modules.files].filter((file) => file.endsWith('.prisma'));
  modules.imported.add({ forAll: files });
  return files.flatMap((file) => {
    const provider = providerIn(modules.readText(file) ?? '');
    return provider === undefined ? [] : [{ file, provider }];
  });
}

/** https://www.prisma.io/docs/orm/reference/prisma-schema-reference#datasource */
function providerIn(schema: string): string | undefined {
  const at = schema.search(/^datasource\s/m);
  return at < 0 ? undefined : /\bprovider\s*=\s*"(\w+)"/.exec(schema.slice(at).split('}', 1)[0]!)?.[1];
}

/** Of the package: `prisma/schema.prisma` and `prisma/schema/orders.prisma` stand beside its manifest. With a trailing `/`. */
function folderOf(file: string): string {
  const folder = posix.dirname(file).replace(/(?:^|\/)prisma(?:\/schema)?$/, '');
  return folder === '.' || folder === '' ? '' : `${folder}/`;
}
