import { coldSteady } from './cold-steady';
import type { ColdSteady } from './cold-steady';

const perDecade = 6;
const lowestLoad = 1e-7;
const highestLoad = 300;
const points = Math.ceil(Math.log10(highestLoad / lowestLoad) * perDecade) + 1;

type Table = (ColdSteady | undefined)[];

const tables = new Map<string, Table>();
const tablesAtMost = 500;

/**
 * Cold starts at any steady rate, read off a table of the birth-death chain: six points to a decade of load, straight lines between
 * them on log scales (within 1 %), the last slope beyond 300 busy environments, where cold starts are below 0.01 %.
 * Durations within 2 % of one another share a table.
 */
export function coldTable(durationSeconds: number, keepAliveSeconds: number): (requestsPerSecond: number) => ColdSteady {
  const duration = Math.max(1e-6, 1.02 ** Math.round(Math.log(Math.max(1e-6, durationSeconds)) / Math.log(1.02)));
  const table = tableOf(`${duration} ${keepAliveSeconds}`);
  const at = (index: number) => (table[index] ??= coldSteady(loadAt(index) / duration, duration, keepAliveSeconds));
  return (requestsPerSecond) => {
    const load = requestsPerSecond * duration;
    if (!(load > 0)) return { coldShare: 0, environments: 0 };
    if (load < lowestLoad) return { coldShare: 1, environments: (at(0).environments * load) / lowestLoad };
    const position = Math.log10(load / lowestLoad) * perDecade;
    const index = Math.min(points - 2, Math.floor(position));
    return between(at(index), at(index + 1), position - index);
  };
}

function tableOf(key: string): Table {
  const known = tables.get(key);
  if (known) return known;
  if (tables.size >= tablesAtMost) tables.clear();
  const table: Table = new Array(points).fill(undefined);
  tables.set(key, table);
  return table;
}

function loadAt(index: number): number {
  return lowestLoad * 10 ** (index / perDecade);
}

function between(below: ColdSteady, above: ColdSteady, share: number): ColdSteady {
  const mix = (a: number, b: number) => a * (b / a) ** share;
  return { coldShare: Math.min(1, mix(below.coldShare, above.coldShare)), environments: mix(below.environments, above.environments) };
}
