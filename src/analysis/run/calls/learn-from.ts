import type { AwaitedCall } from '../../../domain';
import type { CallSite } from '../call-site';

/** What another run found out about a call at its place: what it asks, where, and which engine, unless that is the one of tests and of the desk. */
export function learnFrom({ service, operation, host }: CallSite, known: AwaitedCall): void {
  Object.assign(known, { operation, ...(host !== undefined && { host }) });
  if (known.service === 'sql' || (known.service === 'sqlite' && service !== 'sql')) known.service = service;
}
