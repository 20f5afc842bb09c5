const from = 1e3;
const to = 1e11;
const perDecade = 40;

/** Requests per month at which lines are drawn and crossings looked for: 40 to a decade from 1,000 to 100 billion. */
export const trafficGrid: readonly number[] = Array.from(
  { length: Math.round(Math.log10(to / from)) * perDecade + 1 },
  (_, index) => from * 10 ** (index / perDecade),
);
