import type { EstimateSettings, FunctionRules } from '../../domain';
import { coldColumn, emptyRow } from './cold-column';
import { coldTables } from './cold-tables';
import type { ColdStarts } from '../cold-starts/cold-starts';
import type { Case } from '../cost-model';
import type { RequestDuration } from './request-duration';
import type { HandlerShare } from '../traffic/handler-share';

/** How environments of each group start, whatever share of the traffic it has. */
export interface StartingKinds {
  /** By group; absent where none is counted. A handler of a server is here as if it had one of its own. */
  starts: readonly (ColdStarts | undefined)[];
  /** To each column, what one start adds: a row for each group. */
  perStart: Float64Array;
  /** Groups without environments that are kept ready; those that read the same table follow one another. */
  plain: readonly number[];
  /** Groups with some. */
  ready: readonly number[];
  /** Groups whose handlers share a server, whose environments start by the traffic of all of them. */
  served: readonly number[];
}

/** Durations and INIT times, looked up in the tables of the service. */
export function startingKinds(parts: readonly HandlerShare[], durations: readonly RequestDuration[], settings: EstimateSettings, rules: FunctionRules, of: Case): StartingKinds {
  const tableOf = coldTables(rules);
  const width = emptyRow().length;
  const perStart = new Float64Array(parts.length * width);
  const byTable = new Map<ColdStarts, number[]>();
  const [ready, served]: [number[], number[]] = [[], []];
  const starts = parts.map(({ handler, traffic }, group): ColdStarts | undefined => {
    const isReady = (handler.provisionedConcurrency ?? 0) > 0;
    if (rules.freeInit && !isReady) return undefined;
    const { coldStartShare, memoryMiB, snapStart } = handler;
    const gib = memoryMiB / 1024;
    const first = group * width;
    perStart[first + coldColumn.coldStarts] = 1;
    perStart[first + coldColumn.initGbSeconds[handler.architecture ?? settings.architecture]] = rules.freeInit || snapStart ? 0 : Math.min(10, handler.profile.initMs[of] / 1000) * gib;
    if (snapStart) perStart[first + coldColumn.restoredGb] = gib;
    const own = coldStartShare === undefined ? tableOf(traffic)(durations[group]!.inProgressMs, handler.profile.initMs[of]) : (requests: number) => requests * coldStartShare;
    if (handler.server !== undefined && coldStartShare === undefined) served.push(group);
    if (isReady) ready.push(group);
    else if (!byTable.get(own)?.push(group)) byTable.set(own, [group]);
    return own;
  });
  return { starts, perStart, plain: [...byTable.values()].flat(), ready, served };
}
