import type { AwaitedCall } from '../../domain';
import { serviceName } from './service-name';

/** `DynamoDB GetItem`, `HTTP POST api.stripe.com`, `Timer sleep`; a package that nobody told us the service of is called by its own name: `left-lib get`. */
export function callName({ service, operation, host, library }: Pick<AwaitedCall, 'service' | 'operation' | 'host' | 'library'>): string {
  return [service === 'unknown' && library ? library : serviceName(service), operation, host].filter(Boolean).join(' ');
}
