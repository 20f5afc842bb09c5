import type { Statement } from '../ir';

const known = new WeakMap<readonly Statement[], Set<string>>();

/** Names that statements assign, in functions inside them too. */
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
  const { kind, target, expression } = node as { kind?: string; target?: { kind: string; name?: string }; expression?: { kind: string; name?: string } };
  if (kind === 'target' && expression?.kind === 'name' && expression.name !== undefined) names.add(expression.name);
  if (kind === 'update' && target?.kind === 'name' && target.name !== undefined) names.add(target.name);
  for (const value of Object.values(node)) collect(value, names);
}
