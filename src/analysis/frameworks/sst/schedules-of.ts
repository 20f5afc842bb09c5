import { addSchedules } from '../../config/stated/add-schedules';
import { asList, asString } from '../../config/parse/parse-config';
import { scheduledTraffic } from '../../config/stated/schedule';
import type { ScheduledTraffic } from '../../../domain';
import type { StaticValue } from '../../framework';

/** `schedule: 'rate(1 day)'` and `schedules: ['cron(…)', …]`. */
export function schedulesOf({ schedule, schedules }: Record<string, StaticValue>): ScheduledTraffic | undefined {
  const texts = ([schedule, ...asList(schedules)] as StaticValue[]).map((value) => asString(value)).filter((text) => text !== undefined);
  return addSchedules(texts.map(scheduledTraffic));
}
