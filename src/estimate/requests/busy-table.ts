import { busyInstances } from './busy-instances';

const perDecade = 24;
const lowestLoad = 1e-9;
const tables = new Map<number, (load: number) => number>();

/** Busy instances at any load, read off a table on log scales (within 0.1 %) that is filled where it is asked and kept. */
export function busyTable(concurrency: number): (load: number) => number {
  const table = tables.get(concurrency) ?? tabulated(concurrency);
  tables.set(concurrency, table);
  return table;
}

function tabulated(concurrency: number): (load: number) => number {
  const logs: number[] = [];
  const at = (index: number) => (logs[index] ??= Math.log(busyInstances(lowestLoad * 10 ** (index / perDecade), concurrency)));
  return (load) => {
    if (load <= lowestLoad || concurrency <= 1) return Math.max(0, load);
    const position = Math.log10(load / lowestLoad) * perDecade;
    const index = Math.floor(position);
    const below = at(index);
    return Math.exp(below + (position - index) * (at(index + 1) - below));
  };
}
