import { asNumber, asObject, asString } from '../../config/parse-config';
import { scheduledTraffic } from '../../config/schedule';
import type { HandlerDeclaration, StaticValue } from '../../framework';
import { googleSizes } from '../google-functions-framework/google-sizes';

/** What a function's options say, the innermost call's first. */
export type FunctionOptions = Pick<HandlerDeclaration, 'memoryMiB' | 'timeoutSeconds' | 'schedule'>;

/** Sizes and schedule of a function from the first arguments of its chain of calls, the last call first: an options object (second generation), or those of `runWith` and `schedule` (first). */
export function functionOptions(calls: Iterable<{ name: string; argument: StaticValue }>, defaults: Record<string, StaticValue>): FunctionOptions {
  const found: FunctionOptions = googleSizes({ memory: stated(defaults.memory), timeoutSeconds: asNumber(defaults.timeoutSeconds) });
  for (const { name, argument } of calls) {
    const settings = asObject(argument) ?? {};
    found.memoryMiB = googleSizes({ memory: stated(settings.memory) ?? null, timeoutSeconds: null }).memoryMiB ?? found.memoryMiB;
    found.timeoutSeconds = asNumber(settings.timeoutSeconds) ?? found.timeoutSeconds;
    const schedule = name === 'onSchedule' || name === 'schedule' ? (asString(argument) ?? asString(settings.schedule)) : undefined;
    if (schedule !== undefined) found.schedule = scheduledTraffic(schedule);
  }
  return found;
}

/** `512MiB`, `1GB`, `512` (MiB). */
function stated(value: StaticValue): number | string | undefined {
  return typeof value === 'number' || typeof value === 'string' ? value : undefined;
}
