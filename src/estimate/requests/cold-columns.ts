import type { Architecture, EstimateSettings, FunctionRules } from '../../domain';
import { alike } from '../alike';
import type { Case } from '../cost-model';
import { coldStarts } from '../cold-starts/cold-starts';
import type { HandlerShare } from '../traffic/handler-share';
import type { HourlyTraffic } from '../traffic/hourly-traffic';
import { spillShare } from './provisioned';
import type { RequestDuration } from './request-duration';
import { requestDurations } from './request-durations';

/** Adds one handler's part to a row of the columns, at a number of requests of the whole workload. */
export type ColdPart = (requestsPerMonth: number, row: number[]) => void;

/** Columns of what does not grow in proportion to the requests. */
export const coldColumn = {
  initGbSeconds: { x86_64: 0, arm64: 1 }, provisionedGbSeconds: { x86_64: 2, arm64: 3 }, coldStarts: 4, restoredGb: 5,
} as const satisfies Record<string, number | Record<Architecture, number>>;

/** Cold starts and use of provisioned environments of each handler, in the handlers' order; undefined where there is neither. */
export function coldColumns(shares: readonly HandlerShare[], settings: EstimateSettings, rules: FunctionRules, of: Case): (ColdPart | undefined)[] {
  const durations = requestDurations(shares, rules, of);
  const tables = new Map<HourlyTraffic, ReturnType<typeof coldStarts>>();
  const tableOf = (traffic: HourlyTraffic) => {
    const table = tables.get(traffic) ?? coldStarts(rules, traffic);
    tables.set(traffic, table);
    return table;
  };
  const firsts = alike(shares);
  const parts: (ColdPart | undefined)[] = [];
  for (const [index, part] of shares.entries()) parts.push(firsts[index] === index ? partOf(part, index) : parts[firsts[index]!]);
  return parts;

  function partOf(part: HandlerShare, index: number): ColdPart | undefined {
    const { handler, traffic } = part;
    const duration = durations[index]!;
    if (rules.freeInit && (handler.provisionedConcurrency ?? 0) <= 0) return undefined;
    const cold = handler.coldStartShare === undefined ? tableOf(traffic)(duration.durationMs, handler.profile.initMs[of]) : (requests: number) => requests * handler.coldStartShare!;
    return coldPart(part, duration, cold, settings, rules, of);
  }
}

function coldPart({ handler, share, traffic }: HandlerShare, { durationMs, billedMs }: RequestDuration, cold: (requests: number) => number, settings: EstimateSettings, rules: FunctionRules, of: Case): ColdPart {
  const architecture = handler.architecture ?? settings.architecture;
  const gib = handler.memoryMiB / 1024;
  const spill = spillShare(handler, durationMs, traffic, settings);
  const initGbSeconds = rules.freeInit || handler.snapStart ? 0 : Math.min(10, handler.profile.initMs[of] / 1000) * gib;
  return (requestsPerMonth, row) => {
    const requests = requestsPerMonth * share;
    const spilled = spill(requests);
    const coldRequests = cold(requests * spilled);
    row[coldColumn.coldStarts]! += coldRequests;
    row[coldColumn.initGbSeconds[architecture]]! += coldRequests * initGbSeconds;
    if (handler.snapStart) row[coldColumn.restoredGb]! += coldRequests * gib;
    row[coldColumn.provisionedGbSeconds[architecture]]! += ((requests * (1 - spilled) * billedMs) / 1000) * gib;
  };
}
