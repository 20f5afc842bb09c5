import type { Architecture, EstimateSettings, FrontDoor, FunctionRules } from '../../domain';
import { billedMiB } from './billed-mib';
import type { HandlerKind } from '../handler-groups';
import { balancedKb } from '../instances/load-balancer-units';
import type { RequestDuration } from './request-duration';
import { sentGb } from '../sent-gb';
import { streamedGb } from '../streamed-gb';
import type { HandlerShare } from '../traffic/handler-share';

/** Columns of what grows in proportion to the requests. */
export const requestColumn = {
  gbSeconds: { x86_64: 0, arm64: 1 }, cpuSeconds: 2, vCpuSeconds: 3, egressGb: 4, streamedGb: 5, storageGbSeconds: 6,
  /** Requests in progress for one request per month. */
  concurrency: 7, peakConcurrency: 8,
  balancedKb: 9,
  /** Requests as the front door meters them. */
  frontDoors: { none: 10, 'function-url': 11, 'http-api': 12, 'rest-api': 13, websocket: 14, alb: 15 },
} as const satisfies Record<string, number | Record<Architecture, number> | Record<FrontDoor, number>>;

const COLUMNS = 16;

/** By column what one request of a handler of each group counts; absent where it counts nothing of any. */
export type RequestColumns = readonly (Float64Array | undefined)[];

/** KiB of a response for which one request of an HTTP API, or one message of a WebSocket, is metered. */
const metered: Partial<Record<FrontDoor, number>> = { 'http-api': 512, websocket: 32 };

/** What one request of a handler of each group counts on a service, whatever share of the traffic it has. */
export function requestColumns(parts: readonly HandlerShare[], durations: readonly RequestDuration[], settings: EstimateSettings, rules: FunctionRules): RequestColumns {
  const columns: (Float64Array | undefined)[] = new Array<Float64Array | undefined>(COLUMNS).fill(undefined);
  const set = (column: number, group: number, value: number) => {
    if (value !== 0) (columns[column] ??= new Float64Array(parts.length))[group] = value;
  };
  for (const [group, { handler, peakMinute }] of parts.entries()) {
    const { inProgressMs, billedMs, cpuMs } = durations[group]!;
    const seconds = billedMs / 1000;
    const inProgress = inProgressMs / 1000 / (settings.hoursPerMonth * 3600);
    set(requestColumn.gbSeconds[handler.architecture ?? settings.architecture], group, (seconds * billedMiB(handler.memoryMiB, rules)) / 1024);
    set(requestColumn.cpuSeconds, group, (cpuMs + rules.overheadMs) / 1000);
    set(requestColumn.vCpuSeconds, group, seconds * (rules.vCpuOf?.(handler.memoryMiB) ?? 0));
    set(requestColumn.egressGb, group, sentGb(handler));
    set(requestColumn.streamedGb, group, streamedGb(handler));
    set(requestColumn.storageGbSeconds, group, (seconds * Math.max(0, (handler.ephemeralStorageMiB ?? 0) - rules.includedStorageMiB)) / 1024);
    set(requestColumn.concurrency, group, inProgress);
    set(requestColumn.peakConcurrency, group, inProgress * peakMinute);
    set(requestColumn.balancedKb, group, handler.frontDoor === 'alb' ? balancedKb(handler) : 0);
    set(requestColumn.frontDoors[handler.frontDoor], group, meteredAs(handler));
  }
  return columns;
}

function meteredAs({ frontDoor, responseKiB = 0 }: HandlerKind): number {
  const each = metered[frontDoor];
  return each === undefined ? 1 : Math.max(1, Math.ceil(responseKiB / each));
}
