import type { AwaitedCall } from '../../../domain';
import type { CallSite } from '../../run/call-site';

/** Where a condition or the name of an environment chooses a client, each way may know another engine, or none: SQLite beside another one is for tests and for the desk. */
export function learnEngine({ service }: CallSite, known: AwaitedCall | undefined): void {
  if (known?.service === 'sql' || (known?.service === 'sqlite' && service !== 'sql')) known.service = service;
}
