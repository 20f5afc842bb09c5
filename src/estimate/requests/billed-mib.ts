import type { FunctionRules } from '../../domain';

/** Memory that is billed, where it is billed in steps or sold in a few sizes. */
export function billedMiB(memoryMiB: number, { memoryStepMiB, memorySizesMiB }: FunctionRules): number {
  if (memorySizesMiB) return memorySizesMiB.find((size) => size >= memoryMiB) ?? memorySizesMiB.at(-1)!;
  return memoryStepMiB === undefined ? memoryMiB : Math.max(1, Math.ceil(memoryMiB / memoryStepMiB)) * memoryStepMiB;
}
