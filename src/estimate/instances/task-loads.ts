import type { EstimateSettings } from '../../domain';
import type { Case } from '../cost-model';
import { defaults } from '../defaults';
import type { HandlerShare } from '../traffic/handler-share';
import type { TaskLoad } from './task';

/** The loads of all groups of handlers for one request per month of the workload, at a handler's own factor over its mean. */
export function taskLoads(shares: readonly HandlerShare[], settings: EstimateSettings, of: Case, factor: (share: HandlerShare) => number): TaskLoad[] {
  const perSecond = 1 / (settings.hoursPerMonth * 3600);
  return shares.map((part) => ({
    requestsPerSecond: perSecond * part.share * factor(part), count: part.count,
    waitMs: part.handler.profile.ioWaitMs[of], cpuMs: part.handler.profile.cpuMs[of],
    requestKb: part.handler.profile.requestKb || defaults.container.requestKb,
    pools: part.handler.profile.pools?.map(({ name, size, holdMs }) => ({ name, size, holdMs: holdMs[of] })),
  }));
}
