import type { Handler, Origin } from '../domain';
import { defaults } from './defaults';

/** Requests a month that a handler has whatever the project's traffic is, and why. */
export interface OwnTraffic {
  requestsPerMonth: number;
  why: string;
  origin: Origin;
}

/** That of its schedule, or one request of each deployment; undefined = it shares the project's. */
export function ownTraffic({ schedule, isForDeployment }: Pick<Handler, 'isForDeployment' | 'schedule'>): OwnTraffic | undefined {
  if (schedule) return { requestsPerMonth: schedule.requestsPerMonth, why: schedule.reason, origin: 'found' };
  return isForDeployment ? { requestsPerMonth: defaults.deploysPerMonth, why: 'one of each deployment, and nothing else calls it', origin: 'assumed' } : undefined;
}
