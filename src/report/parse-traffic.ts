import { l10n } from '../l10n';
import { inPlainDigits } from './in-plain-digits';

/** A month as cloud providers bill it: 730 hours (365 days / 12, rounded), in seconds. */
const SECONDS_PER_MONTH = 730 * 3600;

const factors: Record<string, number> = { '': 1, b: 1e9, billion: 1e9, bn: 1e9, k: 1e3, m: 1e6, million: 1e6, mio: 1e6, t: 1e12, thousand: 1e3, trillion: 1e12 };

/** Periods per month. */
const periods: Record<string, number> = {
  d: 730 / 24,
  day: 730 / 24,
  h: 730,
  hour: 730,
  min: 730 * 60,
  minute: 730 * 60,
  mo: 1,
  month: 1,
  s: SECONDS_PER_MONTH,
  sec: SECONDS_PER_MONTH,
  second: SECONDS_PER_MONTH,
  week: 730 / 168,
  year: 1 / 12,
};
const abbreviations: Record<string, string> = { rpd: 'day', rph: 'h', rpm: 'min', rps: 's' };

const pattern = /^(\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s*(b|bn|billion|k|m|million|mio|t|thousand|trillion)?\s*(?:requests?|req|r)?\s*(?:(rps|rpm|rph|rpd)|(?:\/|(?<![a-z])(?:per|an?)(?![a-z]))\s*([a-z]+))?$/;

/** Longer than any traffic that is written by hand, in characters. */
const MAX_LENGTH = 100;

export type ParsedTraffic = { requestsPerMonth: number } | { error: string };

/** Reads traffic as people write it: `3M`, `50 rps`, `2k/min`, `1,500,000`, `1.500`, `10k per day`. A month has 730 hours. */
export function parseTraffic(text: string): ParsedTraffic {
  const match = text.length > MAX_LENGTH ? null : pattern.exec(inPlainDigits(text.trim().toLowerCase()));
  if (!match) return { error: l10n.t('Write it like 3M, 50 rps, 2k/min or 10k per day.') };
  const [, amount, factor = '', abbreviation, word = abbreviations[abbreviation ?? ''] ?? 'month'] = match;
  const period = lookUp(periods, word) ?? lookUp(periods, word.replace(/s$/, ''));
  if (period === undefined) return { error: l10n.t('Per what? "{0}" is not second, minute, hour, day, week, month or year.', word) };
  const requestsPerMonth = Number(factor === '' ? inWholeThousands(amount!, period) : amount) * (lookUp(factors, factor) ?? 1) * period;
  if (requestsPerMonth > 1e12) return { error: l10n.t('At most 1T (a million million) requests per month.') };
  return { requestsPerMonth };
}

/**
 * A single dot before three digits stands between thousands in a month, which has whole requests, and where the last digit is a 0: nobody writes
 * `10.000 per day` for ten. `1.234 rps` is a measured rate.
 */
function inWholeThousands(amount: string, period: number): string {
  return (period === 1 ? /^[1-9]\d{0,2}\.\d{3}$/ : /^[1-9]\d{0,2}\.\d{2}0$/).test(amount) ? amount.replace('.', '') : amount;
}

function lookUp(table: Record<string, number>, key: string): number | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
