import { asNumber, asObject, asString } from '../../config/parse/parse-config';
import { scheduledTraffic } from '../../config/stated/schedule';
import type { HandlerDeclaration, StaticValue } from '../../framework';
import { googleSizes, type StatedSizes } from '../google-functions-framework/google-sizes';

/** What a function's options say, the innermost call's first. */
export type FunctionOptions = Pick<HandlerDeclaration, 'memoryMiB' | 'timeoutSeconds' | 'schedule'>;

/** Sizes and schedule of a function from the first arguments of its chain of calls, the last call first: an options object (second generation), or those of `runWith` and `schedule` (first). */
export function functionOptions(calls: Iterable<{ name: string; argument: StaticValue }>, defaults: Record<string, StaticValue>): FunctionOptions {
  const said: StatedSizes = { memory: amountOf(defaults.memory), timeoutSeconds: asNumber(defaults.timeoutSeconds) };
  let schedule: FunctionOptions['schedule'];
  for (const { name, argument } of calls) {
    const settings = asObject(argument) ?? {};
    said.memory = amountOf(settings.memory) ?? said.memory;
    said.timeoutSeconds = asNumber(settings.timeoutSeconds) ?? said.timeoutSeconds;
    const text = name === 'onSchedule' || name === 'schedule' ? (asString(argument) ?? asString(settings.schedule)) : undefined;
    if (text !== undefined) schedule = scheduledTraffic(text);
  }
  return { ...googleSizes(said), schedule };
}

/** An amount as it is written; undefined where none is, or only the deployment knows it: what is said around it counts. */
function amountOf(value: StaticValue): number | string | undefined {
  return typeof value === 'number' || typeof value === 'string' ? value : undefined;
}
