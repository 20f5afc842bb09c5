import type { ProjectInputs } from '../domain';

/** A value that was typed and also changed in the file meanwhile. */
export interface InputConflict {
  /** `handlers › src/a.ts#handler › requestsPerMonth` */
  name: string;
  typed: unknown;
  inFile: unknown;
}

export interface MergedInputs {
  /** What either side changed; where both did, what was typed. */
  merged: ProjectInputs;
  /** What both sides changed, to different values. */
  conflicts: InputConflict[];
}

/** Puts together what was typed, starting from `base`, with what the file says by now: nobody's change is lost. */
export function mergeInputs(base: ProjectInputs, typed: ProjectInputs, inFile: ProjectInputs): MergedInputs {
  const conflicts: InputConflict[] = [];
  return { merged: (merge(base, typed, inFile, [], conflicts) ?? {}) as ProjectInputs, conflicts };
}

function merge(base: unknown, typed: unknown, inFile: unknown, path: string[], conflicts: InputConflict[]): unknown {
  if (isSame(typed, inFile) || isSame(inFile, base)) return typed;
  if (isSame(typed, base)) return inFile;
  if (isObject(typed) || isObject(inFile)) {
    const [before, ours, theirs] = [base, typed, inFile].map((side) => (isObject(side) ? side : {}));
    // A whole object against a single value: as one.
    if ([typed, inFile].every((side) => side === undefined || isObject(side))) return mergeObjects(before!, ours!, theirs!, path, conflicts);
  }
  conflicts.push({ name: path.join(' › '), typed, inFile });
  return typed;
}

function mergeObjects(base: Record<string, unknown>, typed: Record<string, unknown>, inFile: Record<string, unknown>, path: string[], conflicts: InputConflict[]): unknown {
  const keys = [...new Set([...Object.keys(typed), ...Object.keys(inFile)])];
  const entries = keys.map((key) => [key, merge(own(base, key), own(typed, key), own(inFile, key), [...path, key], conflicts)] as const).filter(([, value]) => value !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function own(object: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Nothing and an object without anything in it say the same. */
function isSame(one: unknown, other: unknown): boolean {
  if (isObject(one) || isObject(other)) {
    if ([one, other].some((side) => side !== undefined && !isObject(side))) return false;
    const [first, second] = [(one ?? {}) as Record<string, unknown>, (other ?? {}) as Record<string, unknown>];
    return [...new Set([...Object.keys(first), ...Object.keys(second)])].every((key) => isSame(own(first, key), own(second, key)));
  }
  return JSON.stringify(one) === JSON.stringify(other);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
