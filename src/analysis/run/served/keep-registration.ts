import type { Machine } from '../machine';
import type { LibraryValue, Value } from '../values/value';

/** Keeps by its place what a call was told to run, for as long as what it changed is kept. */
export function keepRegistration(machine: Machine, { library, path, site, args }: LibraryValue, functions: Value[]): void {
  if (!site) return;
  const known = machine.registrations.get(site.file) ?? [];
  machine.registrations.set(site.file, known);
  known.push({ library, path, line: site.line, args, functions });
  if (!machine.recorder.isLoading) machine.recorder.sharedChanges.add(() => void known.pop());
  else machine.recorder.loads.noteChange(machine.moduleRuns.get(site.file)?.born);
}
