import { engineCalled } from './engine-called';
import type { LibraryValue, Value } from '../run/values/value';

/** What makes a client: its class, or calling the package. `new User({ type: 'oracle' })` and `User.create({ type: 'oracle' })` make rows. */
const MAKES_CLIENT = /^(?:new|(?:default|[kK]nex)?\(\))$|(?:^|\.)(?:Connection|DataSource|Kysely|Knex|MikroORM|PrismaClient|Sequelize|getPrismaClient\w*\(\))\.new$|(?:^|\.)(?:createConnections?|(?:drizzle|kysely|prisma)Adapter|MikroORM\.init(?:Sync)?|[kK]nex)\(\)$/;
/** Options that name the engine, and those whose text is where the database is. */
const NAMING = ['type', 'dialect', 'client', 'driver', 'adapter', 'provider'];
const OPTIONS = [...NAMING, 'url', 'connectionString', 'connection'];

/** The engine that the options of a client name, or of one that the call is given (`sql`…`.execute(db)`, `{ transaction }`), or the package; `sql` where the code does not say. */
export function sqlEngine(call: LibraryValue): string {
  const given = call.args.flatMap((arg) => (arg.type === 'object' ? [...arg.members.values()] : [arg])).filter((arg) => arg.type === 'library');
  for (const client of [call, ...given]) {
    const engine = engineOfClient(client);
    if (engine !== undefined) return engine;
  }
  return (call.library.startsWith('@mikro-orm/') ? engineCalled(call.library) : undefined) ?? 'sql';
}

function engineOfClient(client: LibraryValue): string | undefined {
  for (let at: LibraryValue | undefined = client; at; at = at.receiver) {
    if (!MAKES_CLIENT.test(at.path)) continue;
    for (const option of at.args) {
      const engine = engineIn(option);
      if (engine !== undefined) return engine;
    }
  }
  return undefined;
}

function engineIn(option: Value, depth = 0): string | undefined {
  if (option.type === 'literal') return typeof option.value === 'string' ? engineOfUrl(option.value) : undefined;
  if (option.type === 'union') return deployed(option.options.map((one) => engineIn(one, depth)));
  if (option.type !== 'object' || depth > 1) return undefined;
  for (const name of OPTIONS) {
    const member = option.members.get(name);
    const engine = member && (namedEngine(member, NAMING.includes(name)) ?? engineIn(member, depth + 1));
    if (engine !== undefined) return engine;
  }
  return undefined;
}

/** Of options that a condition or the name of an environment chooses among: SQLite beside another engine is that of tests and of the desk. */
function deployed(engines: readonly (string | undefined)[]): string | undefined {
  return engines.find((engine) => engine !== undefined && engine !== 'sqlite') ?? engines.find((engine) => engine !== undefined);
}

/** `dialect: 'mysql'`, `client: 'pg'`, `dialect: new PostgresDialect({ pool })` */
function namedEngine(value: Value, isNaming: boolean): string | undefined {
  if (value.type === 'library') return engineCalled(value.path.split('.').find((step) => /^[A-Z]/.test(step)) ?? value.library);
  return isNaming && value.type === 'literal' && typeof value.value === 'string' ? engineCalled(value.value) : undefined;
}

function engineOfUrl(text: string): string | undefined {
  const protocol = /^([a-z][a-z+\d]*):\/\//i.exec(text)?.[1];
  return protocol === undefined ? undefined : engineCalled(protocol);
}
