import type { Machine } from './machine';

/** Lets go of a module whose handlers are all described, unless others need it. */
export function forgetModule({ moduleRuns, registrations }: Machine, file: string): void {
  if (moduleRuns.get(file)?.isNeeded) return;
  moduleRuns.delete(file);
  registrations.delete(file);
}
