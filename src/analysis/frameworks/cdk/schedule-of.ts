import { scheduledTraffic } from '../../config/stated/schedule';
import type { ScheduledTraffic } from '../../../domain';
import type { StaticValue } from '../../framework';

/** Traffic of `Schedule.rate(seconds)`, `Schedule.cron({ … })` and `Schedule.expression(text)`, by the method and its argument. */
export function scheduleOf(method: string, argument: StaticValue): ScheduledTraffic | undefined {
  if (method === 'rate' && typeof argument === 'number') return scheduledTraffic(rateText(argument));
  if (method === 'cron' && typeof argument === 'object' && argument !== null && !Array.isArray(argument)) return scheduledTraffic(cronText(argument));
  return typeof argument === 'string' ? scheduledTraffic(argument) : undefined;
}

/** As EventBridge has it: in the largest unit that goes into the time, in the singular for one of it. */
function rateText(seconds: number): string {
  const [unit, size] = ([['day', 86_400], ['hour', 3600]] as const).find(([, inUnit]) => seconds % inUnit === 0) ?? ['minute', 60];
  const count = seconds / size;
  return `rate(${count} ${unit}${count === 1 ? '' : 's'})`;
}

/** https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_events.CronOptions.html */
function cronText(options: Record<string, StaticValue>): string {
  const field = (name: string, otherwise: string): string => (options[name] === undefined ? otherwise : String(options[name]));
  const weekDay = options.weekDay === undefined ? undefined : String(options.weekDay);
  return `cron(${field('minute', '*')} ${field('hour', '*')} ${field('day', weekDay === undefined ? '*' : '?')} ${field('month', '*')} ${weekDay ?? '?'} ${field('year', '*')})`;
}
