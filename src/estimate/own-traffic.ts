import type { Handler, Origin } from '../domain';
import { defaults } from './defaults';

/** Requests a month that a handler has whatever the project's traffic is, and why. */
export interface OwnTraffic {
  requestsPerMonth: number;
  why: string;
  origin: Origin;
  /** False where others call it too: it has these beside its share of the project's. */
  isAll: boolean;
}

/** That of its schedule, or one request of each deployment; undefined = it shares the project's, and has no other. A schedule is all where nothing else starts the handler. */
export function ownTraffic({ schedule, isForDeployment, trigger }: Pick<Handler, 'isForDeployment' | 'schedule' | 'trigger'>): OwnTraffic | undefined {
  if (schedule) return { requestsPerMonth: schedule.requestsPerMonth, why: schedule.reason, origin: 'found', isAll: trigger === 'timer' };
  return isForDeployment ? { requestsPerMonth: defaults.deploysPerMonth, why: 'one of each deployment, and nothing else calls it', origin: 'assumed', isAll: true } : undefined;
}
