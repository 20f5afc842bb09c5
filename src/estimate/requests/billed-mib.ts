import type { FunctionRules } from '../../domain';

/** Memory that is billed, where it is billed in steps or sold in a few sizes; no more than an instance has. */
export function billedMiB(memoryMiB: number, { memoryStepMiB = 0, memorySizesMiB, mostMemoryMiB = Infinity }: FunctionRules): number {
  const stepped = memoryStepMiB > 0 ? Math.max(1, Math.ceil(memoryMiB / memoryStepMiB)) * memoryStepMiB : memoryMiB;
  return Math.min(mostMemoryMiB, memorySizesMiB?.find((size) => size >= memoryMiB) ?? stepped);
}
