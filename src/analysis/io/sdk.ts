import { LATENCIES } from './latencies';
import type { LibraryTable } from './rows-of';

/** Client of a third party's service over the internet: every call that fits is a request. */
export function sdk(service: string, libraries: readonly string[], called: readonly string[], except?: readonly string[]): LibraryTable {
  return { libraries, service, latency: LATENCIES.http, called, ...(except && { except }) };
}
