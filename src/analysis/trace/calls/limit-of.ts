import type { Step } from '../../../domain';
import type { CallSite } from '../../run/call-site';

/** The longest time that a function may run: a limit that the code does not fix. */
const MAX_LIMIT_MS = 900_000;

/** What is waited for at most. */
export function limitOf({ fixedMs = MAX_LIMIT_MS }: CallSite): Step {
  return { kind: 'wait', ms: fixedMs };
}
