import { parseTraffic } from '../../src/report/parse-traffic';

/** Requests per month of what was typed, or what is wrong with it. */
export function readTraffic(text: string): number | string {
  const parsed = parseTraffic(text);
  return 'error' in parsed ? parsed.error : parsed.requestsPerMonth;
}
