import { readFileSync } from 'node:fs';

/** CPU that the calling thread has used so far, in ms: not what the machine gives to others meanwhile. NaN where the system does not say. */
export function threadCpuMs(): number {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return NaN;
  }
}
