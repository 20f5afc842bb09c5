import type { AwaitedCall } from '../domain';

/** The key of `latenciesMs` that says how long this call waits: its host where the code fixes one, else service and operation. */
export function latencyKey({ service, operation, host }: Pick<AwaitedCall, 'service' | 'operation' | 'host'>): string {
  return host === undefined ? `${service}:${operation}` : `${service}:${host}`;
}
