import type { AwaitedCall } from '../../domain';
import { serviceName } from './service-name';

/** `DynamoDB GetItem`, `HTTP POST api.stripe.com`, `Timer sleep`. */
export function callName({ service, operation, host }: Pick<AwaitedCall, 'service' | 'operation' | 'host'>): string {
  return [serviceName(service), operation, host].filter(Boolean).join(' ');
}
