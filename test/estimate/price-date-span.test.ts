import assert from 'node:assert/strict';
import { dateSpan } from '../../src/estimate/prices/date-span';

describe('from when to when prices are', () => {
  const cases: [dates: string[], expected: [string, string] | undefined][] = [
    [[], undefined],
    [['2026-09-06', '2025-11-02', '2026-01-05'], ['2025-11-02', '2026-09-06']],
    [['2026-09-06'], ['2026-09-06', '2026-09-06']],
    // A year, or a month, of which the day is not known.
    [['2026-09-06', '2026'], ['2026', '2026']],
    [['2026-09-06', '2026-09'], ['2026-09', '2026-09']],
    [['2025-11-02', '2026-09-06', '2026'], ['2025-11-02', '2026']],
    [['2024', '2026-09-06'], ['2024', '2026-09-06']],
    [['2026', '2026-09-06', '2027-01-02'], ['2026', '2027-01-02']],
  ];
  for (const [dates, expected] of cases) it(`of ${dates.join(', ') || 'none'}`, () => assert.deepEqual(dateSpan(dates), expected));
});
