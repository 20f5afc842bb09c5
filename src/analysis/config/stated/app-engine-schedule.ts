/** Average month in days: 8,760 hours / 12 / 24. */
const daysPerMonth = 365 / 12;
const ordinal = /^(?:\d{1,2}(?:st|nd|rd|th)?|first|second|third|fourth|fifth)$/;
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*$/;
const monthName = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*$/;

/** Runs per month of what App Engine, Cloud Scheduler and Firebase read as English: `every monday 09:00`, `1st,15 of month 00:00`, `every 5 minutes from 10:00 to 14:00`. Undefined when it is none. https://cloud.google.com/appengine/docs/flexible/scheduling-jobs-with-cron-yaml#schedule_format */
export function appEngineSchedule(text: string): number | undefined {
  const words = text.toLowerCase().replace(/,\s+/g, ',').split(/\s+/);
  return runsWithinHours(words) ?? runsOnDays(words);
}

/** `every 5 minutes from 10:00 to 14:00`, `every 2 hours synchronized`. */
function runsWithinHours([every, amount, unit = '', how, from = '', , to = '']: string[]): number | undefined {
  const minutes = Number(amount) * (/^min/.test(unit) ? 1 : /^hour/.test(unit) ? 60 : Number.NaN);
  if (every !== 'every' || !(minutes > 0)) return undefined;
  if (how === 'synchronized') return (daysPerMonth * 24 * 60) / minutes;
  const [first, last] = [minuteOfDay(from), minuteOfDay(to)];
  return how === 'from' && first !== undefined && last !== undefined ? daysPerMonth * (Math.floor(((last - first + 24 * 60) % (24 * 60)) / minutes) + 1) : undefined;
}

/** `every mon,wed 09:00`, `2nd,third tuesday of march 17:00`, `1 of jan,july 00:00`. */
function runsOnDays(words: string[]): number | undefined {
  if (minuteOfDay(words.at(-1) ?? '') === undefined) return undefined;
  const of = words.indexOf('of');
  const months = of < 0 ? 12 : monthsIn(words.slice(of + 1, -1).join(''));
  const [first = '', days = 'day'] = words.slice(0, of < 0 ? -1 : of);
  const daysInWeek = days.split(',').every((day) => weekday.test(day)) ? days.split(',').length : undefined;
  if (months === undefined || (daysInWeek === undefined && !/^days?$/.test(days))) return undefined;
  if (first === 'every') return ((daysInWeek === undefined ? daysPerMonth : (daysInWeek * daysPerMonth) / 7) * months) / 12;
  return first.split(',').every((one) => ordinal.test(one)) ? (first.split(',').length * (daysInWeek ?? 1) * months) / 12 : undefined;
}

function monthsIn(list: string): number | undefined {
  if (list === 'month') return 12;
  return list.split(',').every((one) => monthName.test(one)) ? list.split(',').length : undefined;
}

function minuteOfDay(time: string): number | undefined {
  const [, hour, minute] = /^(\d{1,2}):(\d\d)$/.exec(time) ?? [];
  return hour === undefined ? undefined : Number(hour) * 60 + Number(minute);
}
