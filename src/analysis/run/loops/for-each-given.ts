import { lastName } from '../packages/last-name';
import type { Machine } from '../machine';
import { ASSUMED_COUNT } from './assumed-count';
import { countedLoop } from './loop-scope';

/** `cursor.forEach(save)`, `query.eachPage(save)`, `cursor.eachAsync(save)`, `list.autoPagingEach(save)`: what a package is handed runs for each of what it finds. */
export function callsForEach(path: string): boolean {
  const name = lastName(path);
  return /^(?:each|forEach)|Each$/.test(name);
}

/** Runs what a call was handed, as often as it does. */
export function forEachGiven(machine: Machine, path: string, run: () => void): void {
  if (callsForEach(path)) countedLoop(machine, ASSUMED_COUNT, 'how often the package calls back is assumed', undefined, run);
  else run();
}
