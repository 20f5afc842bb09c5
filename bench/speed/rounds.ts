import { percentile } from './percentile';

export type Figures = Record<string, number>;

/** Runs everything once in each round, so that what disturbs the machine disturbs all alike; the median of each figure. */
export function rounds<Name extends string>(count: number, runs: Record<Name, () => Figures>): Record<Name, Figures> {
  const names = Object.keys(runs) as Name[];
  const taken = Object.fromEntries(names.map((name) => [name, [] as Figures[]])) as Record<Name, Figures[]>;
  for (let round = 0; round < count; round++) {
    for (const name of names) {
      process.stderr.write(`\r\u001b[K${round + 1}/${count} ${name}`);
      taken[name].push(runs[name]());
    }
  }
  process.stderr.write('\r\u001b[K');
  return Object.fromEntries(names.map((name) => [name, medians(taken[name])])) as Record<Name, Figures>;
}

function medians(figures: readonly Figures[]): Figures {
  const [first = {}] = figures;
  return Object.fromEntries(Object.keys(first).map((key) => [key, percentile(figures.map((one) => one[key] ?? NaN), 0.5)]));
}
