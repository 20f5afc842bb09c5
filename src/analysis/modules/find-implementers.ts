import type { ClassIr, ModuleIr } from '../ir';

export interface Implementer {
  file: string;
  cls: string;
}

/** How a class is told to be of a type: by an interface, or by a class. */
export type Heritage = 'extends' | 'implements';

const MENTIONED: Readonly<Record<Heritage, RegExp>> = { extends: /\bclass\s+[\w$]+\s+extends\s+(?!Error\b)[\w$]/, implements: /\bimplements\s+[\w$]/ };

/** Classes that say they implement an interface, or extend a class, by its name. */
export function findImplementers(heritage: Heritage, search: (pattern: RegExp) => readonly string[], load: (file: string) => ModuleIr): Map<string, Implementer[]> {
  const found = new Map<string, Implementer[]>();
  for (const file of search(MENTIONED[heritage])) {
    for (const statement of load(file).body) {
      if (statement.kind !== 'class') continue;
      for (const name of namesIn(statement.cls, heritage)) found.set(name, [...(found.get(name) ?? []), { file, cls: statement.cls.name }]);
    }
  }
  return found;
}

function namesIn({ base, implements: interfaces = [] }: ClassIr, heritage: Heritage): readonly string[] {
  if (heritage === 'implements') return interfaces;
  return base?.kind === 'name' ? [base.name] : [];
}
