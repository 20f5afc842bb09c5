import { l10n } from '../l10n';

/** Days after which a list price is marked: providers change prices a few times a year. */
export const staleAfterDays = 180;

/** Whether a price of this date (ISO 8601: a day, a month or a year) is older than 180 days; the end of a month or year counts. */
export function isStale(date: string, today: Date): boolean {
  const [year, month, day] = date.split('-').map(Number);
  if (!year) return false;
  const latest = Date.UTC(year, month === undefined ? 12 : day === undefined ? month : month - 1, day ?? 0);
  return today.getTime() - latest > staleAfterDays * 86_400_000;
}

/** ` (older than 180 days)`, or nothing. */
export function staleMark(date: string, today: Date): string {
  return isStale(date, today) ? l10n.t(' (older than {0} days)', staleAfterDays) : '';
}
