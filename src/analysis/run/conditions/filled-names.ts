import type { Expression, Statement } from '../../ir';
import { pathOf } from '../path-of';

const known = new WeakMap<readonly Statement[], Set<string>>();

/** Names of objects, lists and maps that statements put something into: `cache[key] = value`, `cache.set(key, value)`. */
export function filledNames(statements: readonly Statement[]): ReadonlySet<string> {
  let names = known.get(statements);
  if (!names) known.set(statements, (names = collect(statements, new Set())));
  return names;
}

function collect(node: unknown, names: Set<string>): Set<string> {
  if (typeof node !== 'object' || node === null) return names;
  const { kind, expression, callee } = node as { kind?: string; expression?: Expression; callee?: Expression };
  const filled = kind === 'target' && expression?.kind === 'index' ? expression.object : kind === 'call' && callee?.kind === 'member' && callee.name === 'set' ? callee.object : undefined;
  const path = filled && pathOf(filled);
  if (path !== undefined) names.add(path);
  for (const value of Object.values(node)) collect(value, names);
  return names;
}
