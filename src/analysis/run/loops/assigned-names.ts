import type { Expression, Statement } from '../../ir';
import { pathOf } from '../path-of';

const known = new WeakMap<readonly Statement[], Set<string>>();

/** Names, and members of names as `name.member`, that statements assign, in functions inside them too. */
export function assignedNames(statements: readonly Statement[]): ReadonlySet<string> {
  let names = known.get(statements);
  if (!names) {
    names = new Set();
    collect(statements, names);
    known.set(statements, names);
  }
  return names;
}

function collect(node: unknown, names: Set<string>): void {
  if (Array.isArray(node)) {
    for (const item of node) collect(item, names);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const { kind, target, expression } = node as { kind?: string; target?: Expression; expression?: Expression };
  const assigned = kind === 'target' ? expression : kind === 'update' ? target : undefined;
  const path = assigned && pathOf(assigned);
  if (path !== undefined) names.add(path);
  for (const value of Object.values(node)) collect(value, names);
}
