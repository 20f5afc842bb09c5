import type { HandlerKind } from './handler-groups';

/** What one request of a handler sends to the internet, GB of 2^30 bytes; nothing where the size of its response is not known. */
export function sentGb({ trigger = 'http', responseKiB = 0 }: HandlerKind): number {
  return trigger === 'http' ? responseKiB / 1024 / 1024 : 0;
}
