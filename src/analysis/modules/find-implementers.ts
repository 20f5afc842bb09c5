import type { ModuleIr } from '../ir';

export interface Implementer {
  file: string;
  cls: string;
}

/** Classes that say they implement an interface, by its name. */
export function findImplementers(files: readonly string[], load: (file: string) => ModuleIr): Map<string, Implementer[]> {
  const found = new Map<string, Implementer[]>();
  for (const file of files) {
    for (const statement of load(file).body) {
      if (statement.kind !== 'class') continue;
      for (const name of statement.cls.implements ?? []) found.set(name, [...(found.get(name) ?? []), { file, cls: statement.cls.name }]);
    }
  }
  return found;
}
