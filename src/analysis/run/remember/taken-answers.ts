import type { LibraryValue } from '../values/value';
import type { MemoryKey } from './memory-key';

/** Calls of unknown packages that a run was given and took for an answer, for which nobody waits after that: their numbers in the text of the key. */
export function takenIn({ begun, given }: MemoryKey): number[] {
  return begun.flatMap((value) => (value.begun === undefined ? [given.get(value)!] : []));
}

/** The same of what another call was given. */
export function takeAgain({ given }: MemoryKey, taken: readonly number[]): void {
  if (taken.length === 0) return;
  const values = [...given.keys()];
  for (const index of taken) (values[index] as LibraryValue).begun = undefined;
}
