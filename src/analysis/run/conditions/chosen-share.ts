import { assumedShares } from '../../../assumed-shares';
import type { Expression } from '../../ir';
import { asksForSuccess } from './asks-for-success';
import { refuses } from './refuses';

/** Share of requests for which `test ? then : otherwise` is `then`: an answer that is none is an error, one that turns them away is the exception. */
export function chosenShare({ test, then, otherwise }: Expression & { kind: 'conditional' }): number {
  const isSuccess = asksForSuccess(test);
  if (isSuccess !== undefined) return isSuccess ? 1 - assumedShares.error : assumedShares.error;
  const isRefusal = refuses(then);
  if (isRefusal === refuses(otherwise)) return 0.5;
  return isRefusal ? assumedShares.guard : 1 - assumedShares.guard;
}
