import type { Made, StaticValue } from '../framework';

const MAX_DEPTH = 6;

const indexes = new WeakMap<readonly Made[], Map<number, Made[]>>();

/** Calls and constructions that were given what the one with this id made, or a member of it, also inside objects and lists; in the program's order. */
export function usersOf(made: readonly Made[], id: number): readonly Made[] {
  const index = indexes.get(made) ?? indexOf(made);
  indexes.set(made, index);
  return index.get(id) ?? [];
}

function indexOf(made: readonly Made[]): Map<number, Made[]> {
  const index = new Map<number, Made[]>();
  for (const one of made) {
    for (const id of new Set(one.args.flatMap((arg) => idsIn(arg)))) {
      const users = index.get(id);
      if (users) users.push(one);
      else index.set(id, [one]);
    }
  }
  return index;
}

function idsIn(value: StaticValue, depth = 0): number[] {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return [];
  if (!Array.isArray(value) && value.$path !== undefined) return typeof value.$made === 'number' ? [value.$made] : [];
  return Object.values(value).flatMap((member) => idsIn(member, depth + 1));
}
