import type { FunctionRules, Range, WorkloadHandler } from '../../domain';
import { requestDuration } from './request-duration';

export interface LowerMemory {
  memoryMiB: number;
  /** Billed duration, ms. */
  billedMs: Range;
}

/** Sizes that people choose, MiB. */
const SIZES_MIB = [256, 512, 1024, 1536, 2048, 3008];
/** An idle process with its modules takes half of a function's memory at most: nobody has measured what the work takes. */
const ROOM = 2;
/** A function that waits may take so much longer with less CPU, in the likely case and where it computes as long as it may. */
const LONGER = { likely: 1.05, high: 1.15 };
/** Computing at most, over waiting as is likely: below it a request nearly only waits. */
const COMPUTING = 0.2;
/** Half as much, or less: what is nearer is a matter of taste. */
const FAR = 0.5;
const PARTS = ['low', 'likely', 'high'] as const;

/**
 * The smallest size at which a function that nearly only waits takes as long as now, its CPU slowed by the smaller share as the model says; undefined
 * where none is far below what it has.
 */
export function lowerMemory(handler: WorkloadHandler, rules: FunctionRules): LowerMemory | undefined {
  const { memoryMiB, profile: { processMiB, requestKb } } = handler;
  if (handler.profile.cpuMs.high > COMPUTING * handler.profile.ioWaitMs.likely) return undefined;
  const needed = ROOM * (processMiB + requestKb / 1024);
  const memory = SIZES_MIB.find((size) => size >= needed && size <= memoryMiB * FAR && isAsFast(handler, size, rules));
  if (memory === undefined) return undefined;
  const [low, likely, high] = PARTS.map((part) => requestDuration({ ...handler, memoryMiB: memory }, rules, part).billedMs) as [number, number, number];
  return { memoryMiB: memory, billedMs: { low, likely, high } };
}

/** Also when it waits as long as is likely and computes as long as it may. */
function isAsFast(handler: WorkloadHandler, memoryMiB: number, rules: FunctionRules): boolean {
  const busy: WorkloadHandler = { ...handler, profile: { ...handler.profile, cpuMs: { ...handler.profile.cpuMs, likely: handler.profile.cpuMs.high } } };
  const longer = (one: WorkloadHandler) => requestDuration({ ...one, memoryMiB }, rules, 'likely').durationMs / requestDuration(one, rules, 'likely').durationMs;
  return longer(handler) <= LONGER.likely && longer(busy) <= LONGER.high;
}
