import { coldSteady } from './cold-steady';
import type { ColdSteady } from './cold-steady';

const perDecade = 5;
const lowestLoad = 1e-7;
const highestLoad = 100;
const points = Math.ceil(Math.log10(highestLoad / lowestLoad) * perDecade) + 1;

/**
 * Cold starts at any steady rate, read off a table of the birth-death chain: five points to a decade of load, straight lines between
 * them on log scales (within 1 %), the last slope beyond 100 busy environments, where cold starts are below 0.01 %.
 */
export function coldTable(durationSeconds: number, keepAliveSeconds: number): (requestsPerSecond: number) => ColdSteady {
  const logs: [coldShare: number, environments: number][] = [];
  const at = (index: number) => (logs[index] ??= logsOf(coldSteady(loadAt(index) / durationSeconds, durationSeconds, keepAliveSeconds)));
  return (requestsPerSecond) => {
    const load = requestsPerSecond * durationSeconds;
    if (!(load > 0)) return { coldShare: 0, environments: 0 };
    const position = Math.log10(load / lowestLoad) * perDecade;
    const index = Math.max(0, Math.min(points - 2, Math.floor(position)));
    const below = at(index);
    const above = at(index + 1);
    const share = position - index;
    return {
      coldShare: Math.min(1, Math.exp(below[0] + share * (above[0] - below[0]))),
      environments: Math.exp(below[1] + share * (above[1] - below[1])),
    };
  };
}

function loadAt(index: number): number {
  return lowestLoad * 10 ** (index / perDecade);
}

function logsOf({ coldShare, environments }: ColdSteady): [number, number] {
  return [Math.log(coldShare), Math.log(environments)];
}
