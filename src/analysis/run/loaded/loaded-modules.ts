import type { Machine } from '../machine';
import type { ModuleRun } from './module-run';
import { walkModules } from './walk-modules';

/** The modules that the handler has loaded so far, of those that all handlers have. */
export function loadedModules({ frame, moduleRuns, recorder, stack }: Machine): ReadonlySet<ModuleRun> {
  const seen = new Set<ModuleRun>();
  const running = [...stack, frame].flatMap(({ module }) => moduleRuns.get(module.file) ?? []);
  walkModules([...running, ...recorder.asked], seen);
  return seen;
}
