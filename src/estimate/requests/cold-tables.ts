import type { FunctionRules } from '../../domain';
import { coldStarts } from '../cold-starts/cold-starts';
import type { HourlyTraffic } from '../traffic/hourly-traffic';

/** Cold starts on a service by duration and INIT time, looked up once for each shape of traffic. */
export function coldTables(rules: FunctionRules): (traffic: HourlyTraffic) => ReturnType<typeof coldStarts> {
  const tables = new Map<HourlyTraffic, ReturnType<typeof coldStarts>>();
  return (traffic) => {
    let table = tables.get(traffic);
    if (!table) tables.set(traffic, (table = coldStarts(rules, traffic)));
    return table;
  };
}
