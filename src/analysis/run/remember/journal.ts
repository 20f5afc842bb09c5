import type { TraceStep } from '../call-site';
import { UNDEFINED, union, type Value } from '../values/value';
import { peek } from './watched-members';

/** Variables of a scope, or members of an object. */
export type Variables = Map<string, Value>;

/** What was there before something was written, by place and name. */
export type Journal = Map<Variables, Map<string, Value | undefined>>;

/** Notes what is there, once: before it is written for the first time. */
export function noteBefore(journal: Journal, variables: Variables, name: string, value: Value | undefined): void {
  let names = journal.get(variables);
  if (!names) journal.set(variables, (names = new Map()));
  if (!names.has(name)) names.set(name, value);
}

/** What one arm of a branch did: its steps, and what it left in variables. */
export interface Arm {
  steps: TraceStep[];
  exited: boolean;
  /** On its longest path. */
  decisions: number;
  /** What was made before it has a lower id. */
  began?: number;
  changes: Journal;
}

/** Puts everything back as it was before, and gives what had been written. What an arm declares stays: functions that it made and returned still use it. */
export function takeBack(journal: Journal, isDeclared: (variables: Variables) => boolean = () => false): Journal {
  const changes: Journal = new Map();
  for (const [variables, before] of journal) {
    const after = new Map<string, Value | undefined>();
    for (const [name, old] of before) {
      after.set(name, peek(variables, name));
      if (old !== undefined) variables.set(name, old);
      else if (!isDeclared(variables)) variables.delete(name);
    }
    changes.set(variables, after);
  }
  return changes;
}

/** Members of objects, with the id of each object, where it is known. */
type Objects = WeakMap<Variables, number | undefined>;

/** An object that was there before the arms may be without a member that not every arm put there. */
function isOlder(objects: Objects, variables: Variables, arms: readonly Arm[]): boolean {
  const born = objects.get(variables);
  return born !== undefined && arms.every(({ began }) => began === undefined || born < began);
}

/** What each arm leaves in every variable that any of them wrote. */
export function* changesOf(arms: readonly Arm[], objects: Objects): Iterable<{ variables: Variables; name: string; values: (Value | undefined)[] }> {
  const seen = new Map<Variables, Set<string>>();
  for (const arm of arms) {
    for (const [variables, changed] of arm.changes) {
      const names = seen.get(variables) ?? new Set();
      seen.set(variables, names);
      for (const name of changed.keys()) {
        if (names.has(name)) continue;
        names.add(name);
        const before = peek(variables, name) ?? (isOlder(objects, variables, arms) ? UNDEFINED : undefined);
        yield { variables, name, values: arms.map(({ changes }) => (changes.get(variables)?.has(name) ? changes.get(variables)?.get(name) : before)) };
      }
    }
  }
}

/** What arms that left early wrote into objects: whoever was given the object sees it. */
export function* leftInObjects(exited: readonly Arm[], objects: Objects): Iterable<{ variables: Variables; name: string; value: Value }> {
  for (const arm of exited) {
    for (const [variables, changed] of arm.changes) {
      if (!objects.has(variables)) continue;
      for (const [name, value] of changed) {
        const before = peek(variables, name) ?? (isOlder(objects, variables, [arm]) ? UNDEFINED : undefined);
        if (value) yield { variables, name, value: before ? union([before, value]) : value };
      }
    }
  }
}
