import type { Machine } from './machine';
import type { ModuleRun } from './module-run';

/** The modules that the handler has loaded so far, of those that all handlers have. */
export function loadedModules({ frame, moduleRuns, recorder, stack }: Machine): ReadonlySet<ModuleRun> {
  const seen = new Set<ModuleRun>();
  const enter = (run: ModuleRun | undefined): void => {
    if (!run || seen.has(run)) return;
    seen.add(run);
    run.imports.forEach(enter);
  };
  for (const { module } of [...stack, frame]) enter(moduleRuns.get(module.file));
  recorder.asked.forEach(enter);
  return seen;
}
