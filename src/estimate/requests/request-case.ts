import type { EstimateSettings, FunctionRules, MeteredUsage } from '../../domain';
import { alike } from '../alike';
import { coldColumn, coldColumns, type ColdPart } from './cold-columns';
import type { Case } from '../cost-model';
import type { HandlerShare } from '../traffic/handler-share';
import { networkUsage } from '../network-usage';
import { noUsage } from '../no-usage';
import { PerRequest } from './per-request';
import { readyGbSeconds } from './provisioned';
import { requestDurations } from './request-durations';
import { trafficTable } from '../traffic/traffic-table';

/** Usage of a request-billed service in one of the three cases, by requests per month of the whole workload. */
export interface RequestCase {
  /** `into`: an answer given before, to be filled anew. */
  whole(requestsPerMonth: number, into?: MeteredUsage): MeteredUsage;
  /** What falls to one handler, by its number; filled anew by the next question. */
  part(index: number, requestsPerMonth: number): MeteredUsage;
}

/** Handlers are added up once; what does not grow in proportion to the requests is tabulated for the whole workload, which is asked often. */
export function requestCase(shares: readonly HandlerShare[], settings: EstimateSettings, rules: FunctionRules, of: Case): RequestCase {
  const durations = requestDurations(shares, rules, of);
  const cold = coldColumns(shares, settings, rules, of);
  const [all, single] = [new PerRequest(settings, rules, of), new PerRequest(settings, rules, of)];
  const firsts = alike(shares);
  const parts: ReturnType<PerRequest['partOf']>[] = [];
  for (const [index, share] of shares.entries()) {
    parts.push(parts[firsts[index]!] ?? all.partOf(share, durations[index]!));
    all.addPart(parts[index]!);
  }
  const table = trafficTable((requests) => {
    const row = emptyRow();
    const own: number[][] = [];
    for (const [index, part] of cold.entries()) {
      if (!part) continue;
      const added = (own[firsts[index]!] ??= rowOf(part, requests));
      for (let column = 0; column < row.length; column++) row[column]! += added[column]!;
    }
    return row;
  });
  const own = Number(shares.reduce((total, { share }) => total + share, 0).toPrecision(12));
  const kept = keptReady(noUsage(settings.architecture), shares, settings);
  const ofPart = noUsage(settings.architecture);
  const row = emptyRow();
  return {
    whole: (requests, usage = noUsage(settings.architecture)) => {
      Object.assign(usage.provisionedGbSeconds, kept.provisionedGbSeconds);
      usage.snapshotGbSeconds = kept.snapshotGbSeconds;
      usage.loadBalancerHours = kept.loadBalancerHours;
      return fill(usage, all, table(requests), requests, own, settings, rules);
    },
    part: (index, requests) => {
      const share = shares[index]!;
      keptReady(ofPart, [share], settings);
      single.clear();
      single.addPart(parts[index]!);
      row.fill(0);
      cold[index]?.(requests, row);
      return fill(ofPart, single, row, requests, share.rounded, settings, rules);
    },
  };
}

function rowOf(part: ColdPart, requests: number): number[] {
  const row = emptyRow();
  part(requests, row);
  return row;
}

function emptyRow(): number[] {
  return [0, 0, 0, 0, 0, 0];
}

/** Environments kept ready, snapshots and a load balancer are billed all month, whether used or not. */
function keptReady(usage: MeteredUsage, shares: readonly HandlerShare[], settings: EstimateSettings): MeteredUsage {
  usage.provisionedGbSeconds.x86_64 = usage.provisionedGbSeconds.arm64 = usage.snapshotGbSeconds = usage.loadBalancerHours = 0;
  for (const { handler } of shares) {
    if (handler.provisionedConcurrency) usage.provisionedGbSeconds[handler.architecture ?? settings.architecture] += readyGbSeconds(handler, settings);
    if (handler.snapStart) usage.snapshotGbSeconds += (handler.memoryMiB / 1024) * settings.hoursPerMonth * 3600;
    if (handler.frontDoor === 'alb') usage.loadBalancerHours = settings.hoursPerMonth;
  }
  return usage;
}

function fill(usage: MeteredUsage, per: PerRequest, row: readonly number[], requests: number, share: number, settings: EstimateSettings, rules: FunctionRules): MeteredUsage {
  per.fill(usage, requests);
  usage.coldStartShare = rules.freeInit ? undefined : requests > 0 ? Math.min(1, row[coldColumn.coldStarts]! / requests) : 0;
  for (const architecture of architectures) {
    const provisioned = row[coldColumn.provisionedGbSeconds[architecture]]!;
    usage.gbSeconds[architecture] = Math.max(0, usage.gbSeconds[architecture] - provisioned);
    usage.initGbSeconds[architecture] = row[coldColumn.initGbSeconds[architecture]]!;
    usage.provisionedDurationGbSeconds[architecture] = provisioned;
  }
  usage.restoredGb = row[coldColumn.restoredGb]!;
  usage.requests = requests * share;
  if (settings.network) networkUsage(usage, settings, usage.requests);
  return usage;
}

const architectures = ['x86_64', 'arm64'] as const;
