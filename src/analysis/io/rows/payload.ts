import type { LibraryValue, Value } from '../../run/values/value';
import { engineCalled } from '../engine-called';
import { LATENCIES } from '../latencies';
import { rowsOf } from '../rows-of';
import type { IoRow, Latency } from '../row';

const DOCUMENTS = 'auth|count|countGlobalVersions|countVersions|create|delete|duplicate|find|findByID|findDistinct|findGlobal|findGlobalVersionByID|findGlobalVersions|findVersionByID|findVersions|forgotPassword|login|resetPassword|restoreGlobalVersion|restoreVersion|unlock|update|updateGlobal|verifyEmail';

/** What Payload's local API asks of the database that its configuration names: https://payloadcms.com/docs/local-api/overview */
export const payloadRows: readonly IoRow[] = rowsOf([
  { libraries: ['payload'], service: 'smtp', latency: LATENCIES.smtp, called: ['**.sendEmail()'] },
  { libraries: ['payload'], service: databaseOf, latency: latencyOfDatabase, called: ['**.jobs.cancel|queue|run|runByID()'] },
  { libraries: ['payload', '@payloadcms/next/utilities'], service: databaseOf, latency: latencyOfDatabase, called: [`getPayload|getPayloadHMR|getPayloadClient().${DOCUMENTS}()`, `default.${DOCUMENTS}()`, `${DOCUMENTS}()`, `**.new.${DOCUMENTS}()`] },
]);

/** `buildConfig({ db: mongooseAdapter({ url }) })`, which `getPayload({ config })` is given; `sql` where the code does not say. */
function databaseOf(call: LibraryValue): string {
  for (let at: LibraryValue | undefined = call; at; at = at.receiver) {
    for (const arg of at.args) {
      const database = arg.type === 'object' ? adapterIn(arg.members.get('config')) : undefined;
      if (database) return engineCalled(database.library) ?? 'sql';
    }
  }
  return 'sql';
}

/** A configuration is made by a function, and mostly waited for. */
function adapterIn(config: Value | undefined): LibraryValue | undefined {
  if (config?.type === 'promise') return adapterIn(config.value);
  const told = config?.type === 'library' ? config.args[0] : config;
  const adapter = told?.type === 'object' ? told.members.get('db') : undefined;
  return adapter?.type === 'library' ? adapter : undefined;
}

function latencyOfDatabase(call: LibraryValue): Latency {
  return databaseOf(call) === 'mongodb' ? LATENCIES.mongodb : LATENCIES.sql;
}
