import type { Modules } from '../../modules/modules';
import type { Machine } from '../machine';

/** Lets go of a module whose handlers are all described, unless others need it. */
export function forgetModule(machine: Machine | undefined, modules: Modules, file: string): void {
  modules.forget(file);
  if (!machine || machine.moduleRuns.get(file)?.isNeeded) return;
  machine.moduleRuns.delete(file);
  machine.registrations.delete(file);
}
