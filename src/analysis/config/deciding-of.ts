import type { ScheduledTraffic, Trigger } from '../../domain';
import { addSchedules } from './add-schedules';

/** Of all that calls one function what it is reckoned by: HTTP decides, since its front door is billed, then a timer; schedules add up. Undefined where nothing calls it. */
export function decidingOf<T extends { trigger?: Trigger; schedule?: ScheduledTraffic }>(found: readonly T[]): T | undefined {
  const deciding = found.find(({ trigger }) => trigger === 'http') ?? found.find(({ trigger }) => trigger === 'timer') ?? found[0];
  return deciding && { ...deciding, schedule: addSchedules(found.map((one) => one.schedule)) };
}
