import type { Machine } from '../machine';
import type { LibraryValue } from '../values/value';

/** Whether a package does what it was asked, or runs what it was handed, when it is waited for. */
export function isBegunByWaiting({ io }: Machine, value: LibraryValue): boolean {
  return !value.settled && (value.callbacks !== undefined || io.find(value, 'awaited', false) !== undefined);
}
