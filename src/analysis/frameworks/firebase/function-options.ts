import { asNumber, asObject, asString } from '../../config/parse-config';
import { scheduledTraffic } from '../../config/schedule';
import type { HandlerDeclaration, StaticValue } from '../framework';

/** MiB and seconds when a function says nothing. https://firebase.google.com/docs/functions/quotas */
const defaultMemoryMiB = 256;
const defaultTimeoutSeconds = 60;

/** What a function's options say, the innermost call's first. */
export type FunctionOptions = Pick<HandlerDeclaration, 'memoryMiB' | 'timeoutSeconds' | 'schedule'>;

/** Sizes and schedule of a function from the first arguments of its chain of calls, the last call first: an options object (second generation), or those of `runWith` and `schedule` (first). */
export function functionOptions(calls: Iterable<{ name: string; argument: StaticValue }>, defaults: Record<string, StaticValue>): FunctionOptions {
  const found: FunctionOptions = { memoryMiB: mebibytes(defaults.memory) ?? defaultMemoryMiB, timeoutSeconds: asNumber(defaults.timeoutSeconds) ?? defaultTimeoutSeconds };
  for (const { name, argument } of calls) {
    const settings = asObject(argument) ?? {};
    found.memoryMiB = mebibytes(settings.memory) ?? found.memoryMiB;
    found.timeoutSeconds = asNumber(settings.timeoutSeconds) ?? found.timeoutSeconds;
    const schedule = name === 'onSchedule' || name === 'schedule' ? (asString(argument) ?? asString(settings.schedule)) : undefined;
    if (schedule !== undefined) found.schedule = scheduledTraffic(schedule);
  }
  return found;
}

/** `512MiB`, `1GB`, `512` (MiB). */
function mebibytes(value: StaticValue): number | undefined {
  if (typeof value === 'number') return value;
  const [, amount, unit] = typeof value === 'string' ? (/^(\d+)(M|G)i?B$/.exec(value) ?? []) : [];
  return amount === undefined ? undefined : Number(amount) * (unit === 'G' ? 1024 : 1);
}
