import type { ScheduledTraffic } from '../../../domain';

/** Schedules of one function run one beside the other; those that could not be read are left out. */
export function addSchedules(schedules: readonly (ScheduledTraffic | undefined)[]): ScheduledTraffic | undefined {
  const known = schedules.filter((one) => one !== undefined);
  return known.length < 2 ? known[0] : { requestsPerMonth: known.reduce((sum, one) => sum + one.requestsPerMonth, 0), reason: known.map((one) => one.reason).join('; ') };
}
