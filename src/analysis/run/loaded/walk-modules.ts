import type { ModuleRun } from './module-run';

/** Goes through modules and all that they need, each once; `visit` is told of a module after what it needs. */
export function walkModules(roots: Iterable<ModuleRun>, seen: Set<ModuleRun>, visit?: (run: ModuleRun) => void): void {
  for (const run of roots) {
    if (seen.has(run)) continue;
    seen.add(run);
    walkModules(run.imports, seen, visit);
    visit?.(run);
  }
}
