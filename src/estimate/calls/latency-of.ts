import type { AwaitedCall, ProjectInputs, Range } from '../../domain';
import { exactly } from '../exactly';

/** Engines that `sql` stands for: clients that take several are called by the engine where the code says it. */
const SQL_ENGINES = new Set(['d1', 'mssql', 'mysql', 'oracle', 'postgres', 'sqlite']);

/** Typed for the host, the operation or the service, in this order; else the library row's. What is typed for `sql` holds for every engine of which nothing is typed. */
export function latencyOf(call: AwaitedCall, typed: ProjectInputs['latenciesMs']): Range {
  const services = SQL_ENGINES.has(call.service) ? [call.service, 'sql'] : [call.service];
  const keys = [...(call.host === undefined ? [] : [`http:${call.host}`]), ...services.map((service) => `${service}:${call.operation}`), ...services];
  for (const key of keys) {
    const ms = typed && Object.hasOwn(typed, key) ? typed[key] : undefined;
    if (ms !== undefined) return exactly(ms);
  }
  return call.latencyMs;
}
