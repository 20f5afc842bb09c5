import { assumedShares } from '../../../assumed-shares';
import type { BranchArm } from '../../../domain';

/** Whether the requests that go another way are turned away: `if (ok) { … } else throw …` does what a guard before it would let through. */
export function isUsualArm({ probability }: BranchArm<unknown>): boolean {
  return probability >= 1 - assumedShares.guard;
}
