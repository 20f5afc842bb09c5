import type { ScheduledTraffic } from '../../../domain';
import { appEngineSchedule } from './app-engine-schedule';

/** Average month: 8,760 hours / 12. */
const minutesPerMonth = 730 * 60;
const minutesPerUnit: Record<string, number> = { second: 1 / 60, sec: 1 / 60, minute: 1, min: 1, hour: 60, day: 24 * 60, week: 7 * 24 * 60, month: minutesPerMonth };
const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const nicknames: Record<string, string> = {
  '@annually': '0 0 1 1 *', '@daily': '0 0 * * *', '@hourly': '0 * * * *', '@midnight': '0 0 * * *', '@monthly': '0 0 1 * *', '@weekly': '0 0 * * 0', '@yearly': '0 0 1 1 *',
};

/** Longer than any schedule, in characters. */
const MAX_LENGTH = 500;

/**
 * Runs per month of a schedule: `rate(5 minutes)`, `cron(0 10 ? * MON-FRI *)` (six fields, weekdays 1-7 from Sunday), `0 10 * * 1-5`
 * (five fields, weekdays 0-7), `@daily`, `every 5 minutes`, `every monday 09:00`. Undefined when it is none of these, or runs once (`at(…)`).
 * Formats: docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html, man 5 crontab.
 */
export function scheduledTraffic(expression: string): ScheduledTraffic | undefined {
  if (expression.length > MAX_LENGTH) return undefined;
  const text = expression.trim();
  const rate = /^(?:rate\(\s*|every\s+)(\d+(?:\.\d+)?)?\s*([a-z]+?)s?\s*\)?$/i.exec(text);
  if (rate) return fromRate(text, Number(rate[1] ?? 1), rate[2]?.toLowerCase() ?? '');
  const inWords = appEngineSchedule(text);
  if (inWords !== undefined) return { requestsPerMonth: inWords, reason: `schedule ${text}` };
  const cron = /^cron\((.*)\)$/i.exec(text)?.[1] ?? nicknames[text.toLowerCase()] ?? text;
  const fields = cron.trim().split(/\s+/);
  if (fields.length !== 5 && fields.length !== 6) return undefined;
  const perMonth = runsPerMonth(fields, /^cron\(/i.test(text));
  return perMonth === undefined ? undefined : { requestsPerMonth: perMonth, reason: `schedule ${text}` };
}

function fromRate(text: string, every: number, unit: string): ScheduledTraffic | undefined {
  const minutes = minutesPerUnit[unit];
  return minutes === undefined || every <= 0 ? undefined : { requestsPerMonth: minutesPerMonth / (every * minutes), reason: `schedule ${text}` };
}

/** Six fields end with the year in EventBridge's form, and begin with the second elsewhere. */
function runsPerMonth(fields: string[], eventBridge: boolean): number | undefined {
  const withSeconds = fields.length === 6 && !eventBridge;
  const [minute = '', hour = '', dayOfMonth = '', month = '', weekday = ''] = withSeconds ? fields.slice(1) : fields;
  const seconds = withSeconds ? matches(fields[0] ?? '', 0, 59) : [0];
  const minutes = matches(minute, 0, 59);
  const hours = matches(hour, 0, 23);
  const days = daysPerYear(dayOfMonth, month, weekday, eventBridge ? 1 : 0);
  if (!seconds || !minutes || !hours || days === undefined) return undefined;
  return (seconds.length * minutes.length * hours.length * days) / 12;
}

/** Counted over the four years 2025 to 2028. When both day fields are set, cron runs on either. */
function daysPerYear(dayOfMonth: string, month: string, weekday: string, sunday: number): number | undefined {
  const monthNumbers = matches(month, 1, 12, months, 1);
  const anyDate = dayOfMonth === '*' || dayOfMonth === '?';
  const anyWeekday = weekday === '*' || weekday === '?';
  const dates = anyDate ? [] : /^(?:L(?:-\d+)?|LW|\d+W)$/i.test(dayOfMonth) ? [1] : matches(dayOfMonth, 1, 31);
  const onePerMonth = /^\w+(?:#\d|L)$/i.test(weekday);
  const weekdayNumbers = anyWeekday || onePerMonth ? [] : matches(weekday, sunday, sunday + 7, weekdays, sunday)?.map((day) => (day - sunday) % 7);
  if (!monthNumbers || !dates || !weekdayNumbers) return undefined;
  if (onePerMonth) return monthNumbers.length;
  let days = 0;
  for (const day = new Date(Date.UTC(2025, 0, 1)); day.getUTCFullYear() < 2029; day.setUTCDate(day.getUTCDate() + 1)) {
    if (!monthNumbers.includes(day.getUTCMonth() + 1)) continue;
    const onDate = dates.includes(day.getUTCDate());
    const onWeekday = weekdayNumbers.includes(day.getUTCDay());
    if ((anyDate && anyWeekday) || onDate || onWeekday) days++;
  }
  return days / 4;
}

/** Numbers that a cron field stands for; undefined when it is not a cron field. */
function matches(field: string, low: number, high: number, names: string[] = [], firstName = 0): number[] | undefined {
  const numbers = new Set<number>();
  for (const part of field.split(',')) {
    const [range = '', step = '1'] = part.split('/');
    const [from, to] = range === '*' || range === '?' ? [low, high] : range.split('-').map((text) => toNumber(text, names, firstName));
    const last = to ?? (part.includes('/') ? high : from);
    if (from === undefined || last === undefined || !Number.isInteger(from) || !Number.isInteger(last) || from < low || last > high || !(Number(step) >= 1)) return undefined;
    for (let number = from; number <= last; number += Number(step)) numbers.add(number);
  }
  return [...numbers];
}

function toNumber(text: string, names: string[], firstName: number): number {
  const index = names.indexOf(text.toUpperCase().slice(0, 3));
  return index >= 0 ? index + firstName : /^\d+$/.test(text) ? Number(text) : Number.NaN;
}
