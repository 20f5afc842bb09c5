import assert from 'node:assert/strict';
import { scheduledTraffic } from '../../../src/analysis/config/stated/schedule';

/** Runs per month; a month is a twelfth of a year of 365.25 days, or 730 hours for a rate. */
const cases: [string, number | undefined][] = [
  ['rate(1 minute)', 43_800],
  ['rate(5 minutes)', 8_760],
  ['rate(1 hour)', 730],
  ['rate(1 day)', 730 / 24],
  ['every 10 minutes', 4_380],
  ['every 1 hours', 730],
  ['every day 03:00', 730 / 24],
  ['every monday 09:00', 730 / 24 / 7],
  ['every mon,thu of january, july 9:30', (2 * 730 * 2) / 24 / 7 / 12],
  ['1st,third friday of month 17:00', 2],
  ['1 of jan,april,july,oct 00:00', 4 / 12],
  ['every 30 minutes from 10:00 to 14:00', (9 * 730) / 24],
  ['every 2 hours synchronized', 365],
  ['every fortnight 09:00', undefined],
  ['every monday', undefined],
  ['cron(0 12 * * ? *)', 365.25 / 12],
  ['cron(0/15 * * * ? *)', (96 * 365.25) / 12],
  ['cron(0 8 1 * ? *)', 1],
  ['cron(0 8 L * ? *)', 1],
  ['cron(0 8 ? * 6#3 *)', 1],
  ['*/5 * * * *', (288 * 365.25) / 12],
  ['0 0 1 1 *', 1 / 12],
  ['@hourly', (24 * 365.25) / 12],
  ['*/30 * * * * *', (2880 * 365.25) / 12],
  ['at(2026-01-01T00:00:00)', undefined],
  ['rate(0 minutes)', undefined],
  ['cron(99 * * * ? *)', undefined],
  ['whenever', undefined],
];

describe('scheduledTraffic', () => {
  for (const [expression, expected] of cases) {
    it(expression, () => {
      const found = scheduledTraffic(expression)?.requestsPerMonth;
      if (expected === undefined || found === undefined) assert.equal(found, expected);
      else assert.ok(Math.abs(found - expected) < 1e-6 * expected, `${found} instead of ${expected}`);
    });
  }

  it('counts the weekdays of the years 2025 to 2028', () => {
    let weekdays = 0;
    for (let day = Date.UTC(2025, 0, 1); day < Date.UTC(2029, 0, 1); day += 86_400_000) if (![0, 6].includes(new Date(day).getUTCDay())) weekdays++;
    assert.equal(scheduledTraffic('cron(0 18 ? * MON-FRI *)')?.requestsPerMonth, weekdays / 48);
    assert.equal(scheduledTraffic('0 18 * * 1-5')?.requestsPerMonth, weekdays / 48);
  });
});
