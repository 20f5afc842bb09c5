import type { Architecture, EstimateSettings, FrontDoor, FunctionRules, MeteredUsage, WorkloadHandler } from '../domain';
import { coldStarts } from './cold-starts';
import type { Case } from './cost-model';
import { defaults } from './defaults';
import { hourlyTraffic } from './hourly-traffic';
import { loadBalancerUnits } from './load-balancer-units';
import { networkUsage } from './network-usage';
import { noUsage } from './no-usage';
import { peakMinute } from './peak-minute';
import { readyGbSeconds, spillShare } from './provisioned';
import { requestDuration } from './request-duration';
import { sentGb } from './sent-gb';
import { trafficTable } from './traffic-table';

/** A handler and its share of the workload's requests, 0..1. */
export interface HandlerShare {
  handler: WorkloadHandler;
  share: number;
}

/** What one request of the workload counts on average. */
interface PerRequest {
  gbSeconds: Record<Architecture, number>;
  storageGbSeconds: number;
  /** Requests in progress for one request per month. */
  concurrency: number;
  peakConcurrency: number;
  frontDoors: Record<FrontDoor, number>;
  loadBalancerUnits: number;
  cpuSeconds: number;
  vCpuSeconds: number;
  egressGb: number;
  streamedGb: number;
}

/** Columns of the table of what does not grow in proportion. */
const init = { x86_64: 0, arm64: 1 };
const inProvisioned = { x86_64: 2, arm64: 3 };
const coldColumn = 4;
const restoredColumn = 5;

/** Responses up to 6 MB are not streamed; in GB. */
const bufferedGb = 6 / 1024;

const frontDoors: readonly FrontDoor[] = ['alb', 'function-url', 'http-api', 'none', 'rest-api', 'websocket'];

/**
 * Usage of a request-billed service in one of the three cases, by requests per month of the whole workload.
 * What is asked often is tabulated first.
 */
export function requestCase(
  shares: readonly HandlerShare[], settings: EstimateSettings, rules: FunctionRules, of: Case, asked: 'often' | 'once' = 'often',
): (requestsPerMonth: number) => MeteredUsage {
  const per = perRequest(shares, settings, rules, of);
  const columns = columnsOf(shares, settings, rules, of);
  const table = asked === 'often' ? trafficTable(columns) : columns;
  const ready = provisionedGbSeconds(shares, settings);
  // Twelve digits: a third three times is the whole again.
  const own = Number(shares.reduce((sum, { share }) => sum + share, 0).toPrecision(12));
  const snapshots = shares.reduce((sum, { handler }) => sum + (handler.snapStart ? (handler.memoryMiB / 1024) * settings.hoursPerMonth * 3600 : 0), 0);
  const loadBalancerHours = shares.some(({ handler }) => handler.frontDoor === 'alb') ? settings.hoursPerMonth : 0;
  return (requests) => {
    const usage = noUsage(settings.architecture);
    usage.provisionedGbSeconds = ready;
    usage.snapshotGbSeconds = snapshots;
    usage.loadBalancerHours = loadBalancerHours;
    addTraffic(usage, requests, per, table(requests), rules);
    usage.requests = requests * own;
    if (settings.network) networkUsage(usage, settings, usage.requests);
    return usage;
  };
}

function addTraffic(usage: MeteredUsage, requests: number, per: PerRequest, columns: number[], rules: FunctionRules): MeteredUsage {
  usage.meanConcurrency = usage.instances = requests * per.concurrency;
  usage.peakConcurrency = requests * per.peakConcurrency;
  usage.coldStartShare = rules.freeInit ? undefined : requests > 0 ? Math.min(1, columns[coldColumn]! / requests) : 0;
  for (const architecture of ['x86_64', 'arm64'] as const) {
    usage.gbSeconds[architecture] = Math.max(0, requests * per.gbSeconds[architecture] - columns[inProvisioned[architecture]]!);
    usage.initGbSeconds[architecture] = columns[init[architecture]]!;
    usage.provisionedDurationGbSeconds[architecture] = columns[inProvisioned[architecture]]!;
  }
  usage.restoredGb = columns[restoredColumn]!;
  usage.storageGbSeconds = requests * per.storageGbSeconds;
  for (const door of frontDoors) usage.frontDoorRequests[door] = requests * per.frontDoors[door];
  usage.loadBalancerCapacityUnitHours = requests * per.loadBalancerUnits;
  usage.cpuSeconds = requests * per.cpuSeconds;
  usage.activeVCpuSeconds = requests * per.vCpuSeconds;
  usage.egressGb = requests * per.egressGb;
  usage.streamedGb = requests * per.streamedGb;
  return usage;
}

function perRequest(shares: readonly HandlerShare[], settings: EstimateSettings, rules: FunctionRules, of: Case): PerRequest {
  const sum: PerRequest = {
    gbSeconds: { x86_64: 0, arm64: 0 }, storageGbSeconds: 0, concurrency: 0, peakConcurrency: 0, frontDoors: { none: 0, 'function-url': 0, 'http-api': 0, 'rest-api': 0, websocket: 0, alb: 0 }, loadBalancerUnits: 0,
    cpuSeconds: 0, vCpuSeconds: 0, egressGb: 0, streamedGb: 0,
  };
  for (const { handler, share } of shares) {
    const { durationMs, billedMs } = requestDuration(handler, rules, of);
    const seconds = (share * billedMs) / 1000;
    const inProgress = (share * durationMs) / 1000 / (settings.hoursPerMonth * 3600);
    sum.gbSeconds[handler.architecture ?? settings.architecture] += (seconds * billedMiB(handler.memoryMiB, rules)) / 1024;
    sum.cpuSeconds += (share * (handler.profile.cpuMs[of] + rules.overheadMs)) / 1000;
    sum.vCpuSeconds += seconds * (rules.vCpuOf?.(handler.memoryMiB) ?? 0);
    sum.egressGb += share * sentGb(handler);
    sum.streamedGb += share * Math.max(0, sentGb(handler) - bufferedGb);
    sum.storageGbSeconds += (seconds * Math.max(0, (handler.ephemeralStorageMiB ?? 0) - rules.includedStorageMiB)) / 1024;
    sum.concurrency += inProgress;
    sum.peakConcurrency += inProgress * peakMinute(handler, settings);
    sum.frontDoors[handler.frontDoor] += share * meteredAs(handler);
    if (handler.frontDoor === 'alb') sum.loadBalancerUnits += share * loadBalancerUnits({ ...defaults.loadBalancer, requestKb: handler.responseKiB ?? defaults.loadBalancer.requestKb, gbPerUnitHour: 0.4 });
  }
  return sum;
}

/** KiB of a response for which one request of an HTTP API, or one message of a WebSocket, is metered. */
const metered: Partial<Record<FrontDoor, number>> = { 'http-api': 512, websocket: 32 };

function meteredAs({ frontDoor, responseKiB = 0 }: WorkloadHandler): number {
  const each = metered[frontDoor];
  return each === undefined ? 1 : Math.max(1, Math.ceil(responseKiB / each));
}

/** Environments kept ready are billed all month, whether used or not. */
function provisionedGbSeconds(shares: readonly HandlerShare[], settings: EstimateSettings): Record<Architecture, number> {
  const sum = { x86_64: 0, arm64: 0 };
  for (const { handler } of shares) {
    sum[handler.architecture ?? settings.architecture] += readyGbSeconds(handler, settings);
  }
  return sum;
}

/** What does not grow in proportion, of all handlers at a number of requests of the whole workload. */
function columnsOf(shares: readonly HandlerShare[], settings: EstimateSettings, rules: FunctionRules, of: Case): (requestsPerMonth: number) => number[] {
  const parts = shares.filter(({ handler }) => !rules.freeInit || (handler.provisionedConcurrency ?? 0) > 0).map((part) => handlerColumns(part, settings, rules, of));
  return (requestsPerMonth) => {
    const row = [0, 0, 0, 0, 0, 0];
    for (const part of parts) part(requestsPerMonth, row);
    return row;
  };
}

/** Adds one handler's part to a row. */
function handlerColumns({ handler, share }: HandlerShare, settings: EstimateSettings, rules: FunctionRules, of: Case): (requestsPerMonth: number, row: number[]) => void {
  const { durationMs, billedMs } = requestDuration(handler, rules, of);
  const architecture = handler.architecture ?? settings.architecture;
  const gib = handler.memoryMiB / 1024;
  const cold = handler.coldStartShare === undefined ? coldStarts(rules, durationMs, hourlyTraffic(handler, settings), handler.profile.initMs[of]) : (requests: number) => requests * handler.coldStartShare!;
  const spill = spillShare(handler, durationMs, settings);
  const initGbSeconds = rules.freeInit || handler.snapStart ? 0 : Math.min(10, handler.profile.initMs[of] / 1000) * gib;
  return (requestsPerMonth, row) => {
    const requests = requestsPerMonth * share;
    const spilled = spill(requests);
    const coldRequests = cold(requests * spilled);
    row[coldColumn]! += coldRequests;
    row[init[architecture]]! += coldRequests * initGbSeconds;
    if (handler.snapStart) row[restoredColumn]! += coldRequests * gib;
    row[inProvisioned[architecture]]! += ((requests * (1 - spilled) * billedMs) / 1000) * gib;
  };
}

/** Memory that is billed, where it is billed in steps or sold in a few sizes. */
function billedMiB(memoryMiB: number, { memoryStepMiB, memorySizesMiB }: FunctionRules): number {
  if (memorySizesMiB) return memorySizesMiB.find((size) => size >= memoryMiB) ?? memorySizesMiB.at(-1)!;
  return memoryStepMiB === undefined ? memoryMiB : Math.max(1, Math.ceil(memoryMiB / memoryStepMiB)) * memoryStepMiB;
}
