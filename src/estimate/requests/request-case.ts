import type { EstimateSettings, FunctionRules, MeteredUsage } from '../../domain';
import { coldColumn, emptyRow } from './cold-column';
import { coldColumns } from './cold-columns';
import type { Case } from '../cost-model';
import type { HandlerKind } from '../handler-groups';
import { kindFigures } from './kind-figures';
import { networkUsage } from '../network-usage';
import { noUsage } from '../no-usage';
import { PerRequest } from './per-request';
import { readyGbSeconds } from './provisioned';
import type { TrafficShares } from '../traffic/traffic-shares';
import { trafficTable } from '../traffic/traffic-table';

/** Usage of a request-billed service in one of the three cases, by requests per month of the whole workload. */
export interface RequestCase {
  /** `into`: an answer given before, to be filled anew. */
  whole(requestsPerMonth: number, into?: MeteredUsage): MeteredUsage;
  /** What falls to one handler of a group; filled anew by the next question. */
  part(group: number, requestsPerMonth: number): MeteredUsage;
}

/** Handlers are added up once; what does not grow in proportion to the requests is tabulated for the whole workload, which is asked often. */
export function requestCase(shares: TrafficShares, settings: EstimateSettings, rules: FunctionRules, of: Case): RequestCase {
  const { parts } = shares;
  const { durations, columns, starting, keeping } = kindFigures(shares, settings, rules, of);
  const cold = coldColumns(parts, durations, starting, settings, rules, of);
  const all = new PerRequest(settings, columns).addUp(shares.together);
  const single = new PerRequest(settings, columns);
  const table = trafficTable((requests) => {
    const row = emptyRow();
    cold.whole(requests, row);
    return row;
  });
  const kept: Kept = { provisionedGbSeconds: { x86_64: 0, arm64: 0 }, snapshotGbSeconds: 0, loadBalancerHours: 0 };
  for (const group of keeping) keepReady(kept, parts[group]!.handler, parts[group]!.count, settings);
  const ofPart = noUsage(settings.architecture);
  const row = emptyRow();
  return {
    whole: (requests, usage = noUsage(settings.architecture)) => {
      usage.provisionedGbSeconds.x86_64 = kept.provisionedGbSeconds.x86_64;
      usage.provisionedGbSeconds.arm64 = kept.provisionedGbSeconds.arm64;
      usage.snapshotGbSeconds = kept.snapshotGbSeconds;
      usage.loadBalancerHours = kept.loadBalancerHours;
      return fill(usage, all, table(requests), requests, shares.whole, settings, rules);
    },
    part: (group, requests) => {
      const { handler, share, rounded } = parts[group]!;
      if (keeping.length > 0) {
        ofPart.provisionedGbSeconds.x86_64 = ofPart.provisionedGbSeconds.arm64 = ofPart.snapshotGbSeconds = ofPart.loadBalancerHours = 0;
        keepReady(ofPart, handler, 1, settings);
      }
      single.only(group, share);
      cold.part(group, requests, row.fill(0));
      return fill(ofPart, single, row, requests, rounded, settings, rules);
    },
  };
}

/** What is billed all month, whether used or not: environments kept ready, snapshots and a load balancer. */
type Kept = Pick<MeteredUsage, 'provisionedGbSeconds' | 'snapshotGbSeconds' | 'loadBalancerHours'>;

function keepReady(usage: Kept, handler: HandlerKind, count: number, settings: EstimateSettings): void {
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
