import type { AwaitedCall } from '../../src/domain';

/** Names that mean the same: an engine is more than `sql` says, a vendor more than `http`. */
const ENGINES = ['mssql', 'mysql', 'oracle', 'postgres', 'sql', 'sqlite'];

/** Whether the reported service is the one that was written down. `http` and `sql` alone say that the code does not fix more. */
export function sameService(expected: string, { service, host }: Pick<AwaitedCall, 'service' | 'host'>): boolean {
  if (expected === service) return true;
  if (expected === 'sql') return ENGINES.includes(service);
  if (expected === 'http') return service.startsWith('http:');
  const vendor = /^http:(.+)$/.exec(expected)?.[1];
  return vendor !== undefined && service === 'http' && host !== undefined && host.includes(vendor);
}
