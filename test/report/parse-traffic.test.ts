import assert from 'node:assert/strict';
import fc from 'fast-check';
import { requestsToEdit } from '../../src/report/words/format';
import { parseTraffic } from '../../src/report/parse-traffic';

describe('parseTraffic', () => {
  const month = 2_628_000;
  const cases: [string, number][] = [
    ['0', 0],
    ['3M', 3e6],
    ['3m', 3e6],
    ['1.5 million', 1.5e6],
    ['2 B', 2e9],
    ['1e6', 1e6],
    ['1,500,000', 1.5e6],
    ['1 500 000', 1.5e6],
    ['1_000', 1000],
    ['50 rps', 50 * month],
    ['50/s', 50 * month],
    ['50 requests per second', 50 * month],
    ['50 req/sec', 50 * month],
    ['2k/min', (2000 * month) / 60],
    ['2k rpm', (2000 * month) / 60],
    ['100 an hour', 73_000],
    ['24k per day', 730_000],
    ['3M/month', 3e6],
    ['12M a year', 1e6],
    [' 7 ', 7],
    ['1,5 Mio', 1.5e6],
    ['2,25k/min', (2250 * month) / 60],
    ['1.500.000', 1.5e6],
    ['1\u202f500\u202f000', 1.5e6],
    ['1’500’000', 1.5e6],
    ['1.500', 1500],
    ['10.000', 10_000],
    ['10.000 per day', 10_000 * (730 / 24)],
    ['1.500 requests per hour', 1500 * 730],
    ['1.500/min', 1500 * 730 * 60],
    ['1.500 rps', 1500 * month],
    ['10.000\u00a0per day', 10_000 * (730 / 24)],
    ['10.000 requests', 10_000],
    ['12.345 requests per month', 12_345],
    ['1.234/mo', 1234],
    ['1.234 rps', 1.234 * month],
    ['1.50 rps', 1.5 * month],
    ['0.500 rps', 0.5 * month],
    ['1.500 M', 1.5e6],
    ['1.500k/min', 1500 * 730 * 60],
    ['0,125 M', 125_000],
    ['0.125', 0.125],
    ['2 M', 2e6],
    ['1,500', 1500],
    ['1.500,5', 1500.5],
    ['1.500,000', 1500],
    ['1,2345 M', 1_234_500],
    ['1000,500', 1000.5],
  ];
  for (const [text, expected] of cases) {
    it(`${text} is ${expected}`, () => {
      const parsed = parseTraffic(text);
      assert.ok('requestsPerMonth' in parsed, JSON.stringify(parsed));
      assert.ok(Math.abs(parsed.requestsPerMonth - expected) <= expected * 1e-12);
    });
  }

  for (const text of ['', 'many', '-3', '3X', '3 bananas', '3M/fortnight', '5 per constructor', '1e30', 'NaN', '3..4', '1,5,0', '1.50.000', '1,000,00', '1,23,456', '1 2345']) {
    it(`refuses "${text}" with a hint`, () => {
      const parsed = parseTraffic(text);
      assert.ok('error' in parsed && parsed.error.length > 10);
    });
  }

  it('takes no word apart', () => assert.deepEqual(['3 bananas', '5 man', '2 superb'].map(parseTraffic), Array(3).fill({ error: 'Write it like 3M, 50 rps, 2k/min or 10k per day.' })));

  it('reads back whatever an input field shows', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e12, noNaN: true }), (count) => {
        const parsed = parseTraffic(requestsToEdit(count));
        return 'requestsPerMonth' in parsed && Math.abs(parsed.requestsPerMonth - count) <= count * 0.005 + 1e-9;
      }),
    );
  });
});
