import { LATENCIES } from './latencies';
import type { IoRow } from './row';
import type { Value } from '../run/value';

export const LATENCY_OF_SLEEP = LATENCIES.sleep;

function sleepMs([delay]: Value[]): number | undefined {
  return delay?.type === 'literal' && typeof delay.value === 'number' ? Math.max(0, delay.value) : undefined;
}

const FILE_CALLS = 'access|appendFile|chmod|copyFile|cp|lstat|mkdir|mkdtemp|open|readFile|readdir|readlink|realpath|rename|rm|rmdir|stat|truncate|unlink|utimes|writeFile';

/** Node.js itself: timers and files. */
export const nodeRows: readonly IoRow[] = [
  { library: 'node:fs', path: `promises.${FILE_CALLS}()`, service: 'file', latency: LATENCIES.file },
  { library: 'node:fs', path: `${FILE_CALLS}()`, callback: true, service: 'file', latency: LATENCIES.file },
  { library: 'node:fs/promises', path: `${FILE_CALLS}()`, service: 'file', latency: LATENCIES.file },
  { library: 'node:timers/promises', path: 'setTimeout()', service: 'sleep', fixedMs: sleepMs, latency: LATENCIES.sleep },
  { library: 'node:timers/promises', path: 'scheduler.wait()', service: 'sleep', fixedMs: sleepMs, latency: LATENCIES.sleep },
];
