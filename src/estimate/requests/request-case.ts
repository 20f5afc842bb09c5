import type { EstimateSettings, FunctionRules, MeteredUsage, WorkloadHandler } from '../../domain';
import { coldColumn, coldColumns, emptyRow } from './cold-columns';
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
  /** What falls to one handler of a group; filled anew by the next question. */
  part(group: number, requestsPerMonth: number): MeteredUsage;
}

/** Handlers are added up once; what does not grow in proportion to the requests is tabulated for the whole workload, which is asked often. */
export function requestCase(shares: readonly HandlerShare[], settings: EstimateSettings, rules: FunctionRules, of: Case): RequestCase {
  const durations = requestDurations(shares, rules, of);
  const cold = coldColumns(shares, settings, rules, of);
  const [all, single] = [new PerRequest(settings, rules, of), new PerRequest(settings, rules, of)];
  const parts = shares.map((share, group) => all.partOf(share, durations[group]!));
  for (const [group, { count }] of shares.entries()) all.addPart(parts[group]!, count);
  const table = trafficTable((requests) => {
    const row = emptyRow();
    cold.whole(requests, row);
    return row;
  });
  const own = Number(shares.reduce((total, { together }) => total + together, 0).toPrecision(12));
  const kept = noUsage(settings.architecture);
  for (const { handler, count } of shares) keepReady(kept, handler, count, settings);
  const anyKept = kept.provisionedGbSeconds.x86_64 + kept.provisionedGbSeconds.arm64 + kept.snapshotGbSeconds + kept.loadBalancerHours > 0;
  const ofPart = noUsage(settings.architecture);
  const row = emptyRow();
  return {
    whole: (requests, usage = noUsage(settings.architecture)) => {
      usage.provisionedGbSeconds.x86_64 = kept.provisionedGbSeconds.x86_64;
      usage.provisionedGbSeconds.arm64 = kept.provisionedGbSeconds.arm64;
      usage.snapshotGbSeconds = kept.snapshotGbSeconds;
      usage.loadBalancerHours = kept.loadBalancerHours;
      return fill(usage, all, table(requests), requests, own, settings, rules);
    },
    part: (group, requests) => {
      const { handler, rounded } = shares[group]!;
      if (anyKept) {
        ofPart.provisionedGbSeconds.x86_64 = ofPart.provisionedGbSeconds.arm64 = ofPart.snapshotGbSeconds = ofPart.loadBalancerHours = 0;
        keepReady(ofPart, handler, 1, settings);
      }
      single.only(parts[group]!);
      cold.part(group, requests, row.fill(0));
      return fill(ofPart, single, row, requests, rounded, settings, rules);
    },
  };
}

/** Environments kept ready, snapshots and a load balancer are billed all month, whether used or not. */
function keepReady(usage: MeteredUsage, handler: WorkloadHandler, count: number, settings: EstimateSettings): void {
  if (handler.provisionedConcurrency) usage.provisionedGbSeconds[handler.architecture ?? settings.architecture] += count * readyGbSeconds(handler, settings);
  if (handler.snapStart) usage.snapshotGbSeconds += count * (handler.memoryMiB / 1024) * settings.hoursPerMonth * 3600;
  if (handler.frontDoor === 'alb') usage.loadBalancerHours = settings.hoursPerMonth;
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
