import type { HandlerKind } from './handler-groups';
import { sentGb } from './sent-gb';

/** Responses up to 6 MB are not streamed; in GB. */
const BUFFERED_GB = 6 / 1024;

/** What one response of a handler streams beyond the first 6 MB, GB of 2^30 bytes. */
export function streamedGb(handler: HandlerKind): number {
  return Math.max(0, sentGb(handler) - BUFFERED_GB);
}
