import { scheduledTraffic } from '../../config/stated/schedule';
import type { ScheduledTraffic } from '../../../domain';
import { literalsOf } from './expressions';
import type { Module } from './modules';

/** Of the texts that an expression may come to the first that is a schedule. */
export function scheduleOf(module: Module, expression: string): ScheduledTraffic | undefined {
  return literalsOf(module, expression).map(([text]) => scheduledTraffic(text)).find((one) => one !== undefined);
}
