import type { Expression, Statement } from '../ir';
import { pathOf } from '../summary/path-of';

/** A node of statements, as far as what is looked for in them needs. */
interface Node {
  kind?: string;
  target?: Expression;
  expression?: Expression;
  callee?: Expression;
}

/** Finds the names, and members of names as `name.member`, that `pick` takes of statements, in functions inside them too. Statements are walked once. */
export function pathsIn(pick: (node: Node) => Expression | undefined): (statements: readonly Statement[]) => ReadonlySet<string> {
  const known = new WeakMap<readonly Statement[], Set<string>>();
  const collect = (node: unknown, paths: Set<string>): Set<string> => {
    if (typeof node !== 'object' || node === null) return paths;
    const picked = pick(node as Node);
    const path = picked && pathOf(picked);
    if (path !== undefined) paths.add(path);
    for (const value of Array.isArray(node) ? node : Object.values(node)) collect(value, paths);
    return paths;
  };
  return (statements) => {
    let paths = known.get(statements);
    if (!paths) known.set(statements, (paths = collect(statements, new Set())));
    return paths;
  };
}
