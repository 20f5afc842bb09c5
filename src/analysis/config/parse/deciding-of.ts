import type { BatchSource } from '../../framework';
import type { FrontDoor, ScheduledTraffic, Trigger } from '../../../domain';
import { addSchedules } from '../stated/add-schedules';

/**
 * Of all that calls one function what it is reckoned by: HTTP decides, first what has a front door that is billed, then what sends it messages or data, as often as nothing says;
 * schedules, whose runs are known, add up. Undefined where nothing calls it.
 */
export function decidingOf<T extends { trigger?: Trigger; frontDoor?: FrontDoor; schedule?: ScheduledTraffic; batchSource?: BatchSource | undefined }>(found: readonly T[]): T | undefined {
  const by = (...triggers: Trigger[]): T | undefined => found.find(({ trigger = 'other' }) => triggers.includes(trigger));
  const deciding = found.find(({ trigger, frontDoor = 'none' }) => trigger === 'http' && frontDoor !== 'none') ?? by('http') ?? by('pubsub', 'datasource') ?? by('timer') ?? found[0];
  if (!deciding) return undefined;
  const batchSource = found.every((one) => one.batchSource === deciding.batchSource) ? deciding.batchSource : undefined;
  return { ...deciding, schedule: addSchedules(found.map((one) => one.schedule)), ...(deciding.batchSource && { batchSource }) };
}
