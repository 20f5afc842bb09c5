import type { Architecture, EstimateSettings, FunctionRules } from '../../domain';
import type { Case } from '../cost-model';
import { coldStarts } from '../cold-starts/cold-starts';
import type { ColdStarts } from '../cold-starts/cold-starts';
import type { HandlerShare } from '../traffic/handler-share';
import type { HourlyTraffic } from '../traffic/hourly-traffic';
import { spillShare } from './provisioned';
import type { RequestDuration } from './request-duration';
import { requestDurations } from './request-durations';

/** Adds a part to a row of the columns, at a number of requests of the whole workload. */
export type ColdPart = (requestsPerMonth: number, row: number[]) => void;

/** Columns of what does not grow in proportion to the requests. */
export const coldColumn = {
  initGbSeconds: { x86_64: 0, arm64: 1 }, provisionedGbSeconds: { x86_64: 2, arm64: 3 }, coldStarts: 4, restoredGb: 5,
} as const satisfies Record<string, number | Record<Architecture, number>>;

/** Nothing in each column. */
export function emptyRow(): number[] {
  return [0, 0, 0, 0, 0, 0];
}

/** Cold starts and use of provisioned environments. */
export interface ColdColumns {
  /** All handlers together. */
  whole: ColdPart;
  /** One handler of a group. */
  part(group: number, requestsPerMonth: number, row: number[]): void;
}

/** What handlers add for each environment that starts. */
interface Starting {
  starts: ColdStarts;
  share: number;
  /** To each column. */
  perStart: number[];
}

/**
 * Of one service in one of the three cases. Handlers that read the same table at the same number of requests are added up once, however
 * much memory each has.
 */
export function coldColumns(shares: readonly HandlerShare[], settings: EstimateSettings, rules: FunctionRules, of: Case): ColdColumns {
  const durations = requestDurations(shares, rules, of);
  const tableOf = tablesOf(rules);
  const serverOf = serversOf(shares, durations, of);
  const single: (ColdPart | undefined)[] = [];
  const starting = new Map<ColdStarts, Map<number, Starting>>();
  const apart: ColdPart[] = [];
  for (const [group, part] of shares.entries()) {
    const ready = (part.handler.provisionedConcurrency ?? 0) > 0;
    if (rules.freeInit && !ready) continue;
    const own = startingOf(part, durations[group]!);
    const add = ready ? withReady(part, durations[group]!, own, settings) : (requests: number, row: number[]) => addStarts(own, requests, row);
    single[group] = add;
    if (ready) apart.push(times(part.count, add));
    else addTo(starting, own, part.count);
  }
  const together = [...starting.values()].flatMap((byShare) => [...byShare.values()]);
  return {
    whole: (requests, row) => {
      for (let index = 0; index < together.length; index++) addStarts(together[index]!, requests, row);
      for (const part of apart) part(requests, row);
    },
    part: (group, requests, row) => single[group]?.(requests, row),
  };

  function startingOf({ handler, share, traffic }: HandlerShare, { inProgressMs }: RequestDuration): Starting {
    const gib = handler.memoryMiB / 1024;
    const perStart = emptyRow();
    perStart[coldColumn.coldStarts] = 1;
    perStart[coldColumn.initGbSeconds[handler.architecture ?? settings.architecture]] = rules.freeInit || handler.snapStart ? 0 : Math.min(10, handler.profile.initMs[of] / 1000) * gib;
    if (handler.snapStart) perStart[coldColumn.restoredGb] = gib;
    const { coldStartShare } = handler;
    const server = serverOf.get(handler.server);
    const table = () => (server ? startsOfRoute(server, share, tableOf(traffic)) : tableOf(traffic)(inProgressMs, handler.profile.initMs[of]));
    return { starts: coldStartShare === undefined ? table() : (requests) => requests * coldStartShare, share, perStart };
  }
}

/** A function that serves several handlers. */
interface Server {
  /** Of the requests of the workload. */
  share: number;
  /** That time of theirs for one request of the workload. */
  busyMs: number;
  /** It loads what any of them needs. */
  initMs: number;
  /** Cold starts of a route by its share. */
  routes: Map<string, ColdStarts>;
}

function serversOf(shares: readonly HandlerShare[], durations: readonly RequestDuration[], of: Case): Map<string | undefined, Server> {
  const servers = new Map<string | undefined, Server>();
  for (const [group, { handler, together }] of shares.entries()) {
    if (handler.server === undefined) continue;
    const server = servers.get(handler.server) ?? { share: 0, busyMs: 0, initMs: 0, routes: new Map<string, ColdStarts>() };
    server.share += together;
    server.busyMs += together * durations[group]!.inProgressMs;
    server.initMs = Math.max(server.initMs, handler.profile.initMs[of]);
    servers.set(handler.server, server);
  }
  return servers;
}

/** Cold starts that fall to one route: those of its server by its share of the requests. */
function startsOfRoute({ share: all, busyMs, initMs, routes }: Server, share: number, table: ReturnType<typeof coldStarts>): ColdStarts {
  const starts = table(busyMs / Math.max(Number.MIN_VALUE, all), initMs);
  const key = `${share}`;
  const known = routes.get(key) ?? ((requests: number) => (share > 0 ? starts((requests / share) * all) * (share / all) : 0));
  routes.set(key, known);
  return known;
}

function tablesOf(rules: FunctionRules): (traffic: HourlyTraffic) => ReturnType<typeof coldStarts> {
  const tables = new Map<HourlyTraffic, ReturnType<typeof coldStarts>>();
  return (traffic) => {
    let table = tables.get(traffic);
    if (!table) tables.set(traffic, (table = coldStarts(rules, traffic)));
    return table;
  };
}

function addTo(starting: Map<ColdStarts, Map<number, Starting>>, own: Starting, count: number): void {
  const byShare = starting.get(own.starts) ?? new Map<number, Starting>();
  if (byShare.size === 0) starting.set(own.starts, byShare);
  let sum = byShare.get(own.share);
  if (!sum) byShare.set(own.share, (sum = { ...own, perStart: emptyRow() }));
  for (let column = 0; column < own.perStart.length; column++) sum.perStart[column]! += own.perStart[column]! * count;
}

function addStarts({ starts, share, perStart }: Starting, requestsPerMonth: number, row: number[]): void {
  const count = starts(requestsPerMonth * share);
  for (let column = 0; column < row.length; column++) row[column]! += count * perStart[column]!;
}

/** Of a handler with environments kept ready: only what finds them busy starts another. */
function withReady({ handler, share, traffic }: HandlerShare, { inProgressMs, billedMs }: RequestDuration, { starts, perStart }: Starting, settings: EstimateSettings): ColdPart {
  const gib = handler.memoryMiB / 1024;
  const spill = spillShare(handler, inProgressMs, traffic, settings);
  const column = coldColumn.provisionedGbSeconds[handler.architecture ?? settings.architecture];
  return (requestsPerMonth, row) => {
    const requests = requestsPerMonth * share;
    const spilled = spill(requests);
    addStarts({ starts, share: spilled * share, perStart }, requestsPerMonth, row);
    row[column]! += ((requests * (1 - spilled) * billedMs) / 1000) * gib;
  };
}

function times(count: number, part: ColdPart): ColdPart {
  const row = emptyRow();
  return (requestsPerMonth, into) => {
    part(requestsPerMonth, row.fill(0));
    for (let column = 0; column < row.length; column++) into[column]! += count * row[column]!;
  };
}
