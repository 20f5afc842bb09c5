import { percentile } from './percentile';

export type Figures = Record<string, number>;

/** No further round begins after this time, in ms: the whole bench then ends within an hour on a busy machine too. */
const BUDGET_MS = 150_000;

/**
 * Runs everything once in each round, so that what disturbs the machine disturbs all alike; the median of each figure. `rounds` in each says
 * how many there were: as many as asked for, fewer where they take long.
 */
export function rounds<Name extends string>(count: number, runs: Record<Name, () => Figures>): Record<Name, Figures> {
  const startedAt = performance.now();
  const names = Object.keys(runs) as Name[];
  const taken = Object.fromEntries(names.map((name) => [name, [] as Figures[]])) as Record<Name, Figures[]>;
  let done = 0;
  for (; done < count && (done === 0 || performance.now() - startedAt < BUDGET_MS); done++) {
    for (const name of names) {
      process.stderr.write(`\r\u001b[K${done + 1}/${count} ${name}`);
      taken[name].push(runs[name]());
    }
  }
  process.stderr.write('\r\u001b[K');
  const result: Record<string, Figures> = Object.fromEntries(names.map((name) => [name, { ...medians(taken[name]), rounds: done }]));
  return result as Record<Name, Figures>;
}

function medians(figures: readonly Figures[]): Figures {
  const [first = {}] = figures;
  return Object.fromEntries(Object.keys(first).map((key) => [key, percentile(figures.map((one) => one[key] ?? NaN), 0.5)]));
}
