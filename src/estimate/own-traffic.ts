import type { Handler } from '../domain';
import { defaults } from './defaults';

/** Requests a month that a handler has whatever the project's traffic is: those of its schedule, one of each deployment; undefined = it shares the project's. */
export function ownTraffic({ schedule, isForDeployment }: Pick<Handler, 'isForDeployment' | 'schedule'>): number | undefined {
  return schedule?.requestsPerMonth ?? (isForDeployment ? defaults.deploysPerMonth : undefined);
}
