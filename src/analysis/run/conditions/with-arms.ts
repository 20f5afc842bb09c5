import type { BranchArm, Step } from '../../../domain';

/** A branch with other arms. Nothing is spread into it that it has not: each would get a shape of its own, which takes more memory and time than what it holds. */
export function withArms<Call, Other>(branch: Step<Call> & { kind: 'branch' }, condition: string | undefined, arms: BranchArm<Other>[]): Step<Other> {
  return condition === undefined ? { ...branch, arms } : { ...branch, condition, arms };
}
