import type { FunctionIr } from '../../ir';
import { namesIn } from '../../syntax/names-in';

/** Whether a function tests one of its parameters, given by their places, or what it makes of one: the number of a page that is only logged decides nothing. */
export function decides(fn: FunctionIr, places: readonly number[]): boolean {
  // What `arguments` has.
  if (places.some((place) => place >= fn.params.length)) return true;
  const names = new Set(places.flatMap((place) => [...namesIn(fn.params[place], 'bind')]));
  for (let before = 0; before < names.size; ) {
    before = names.size;
    addMade(fn.body, names);
  }
  return isTested(fn.body, names);
}

/** Adds the names of what is declared or assigned from one of the names. */
function addMade(node: unknown, names: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  const { pattern, target, value } = node as { pattern?: unknown; target?: unknown; value?: unknown };
  const made = pattern ?? target;
  if (made !== undefined && usesOne(value, names)) for (const name of [...namesIn(made, 'bind'), ...namesIn(made, 'name')]) names.add(name);
  for (const part of Object.values(node)) addMade(part, names);
}

function isTested(node: unknown, names: ReadonlySet<string>): boolean {
  if (typeof node !== 'object' || node === null) return false;
  const { kind, test, value, left } = node as { kind?: string; test?: unknown; value?: unknown; left?: unknown };
  const asked = kind === 'switch' ? value : kind === 'logical' ? left : test;
  return usesOne(asked, names) || Object.values(node).some((part) => isTested(part, names));
}

function usesOne(node: unknown, names: ReadonlySet<string>): boolean {
  return [...namesIn(node, 'name')].some((name) => names.has(name));
}
