import type { FunctionIr, ModuleIr } from '../ir';
import { isFunction } from '../syntax/is-function';

/** Statements whose functions nothing looks into that does not call them. */
const DECLARING = new Set(['class', 'declare', 'expression', 'function']);

/** Functions that stand in no other one, by a name that is theirs alone in the module: `find`, `find#2` for the second one that is called so. */
export function outerFunctions({ body }: Pick<ModuleIr, 'body'>): Map<FunctionIr, string> {
  const found = new Map<FunctionIr, string>();
  const counts = new Map<string, number>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (Array.isArray(node)) return node.forEach(visit);
    if (!isFunction(node)) return Object.values(node).forEach(visit);
    const name = node.name || (node.label ?? '');
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    found.set(node, count === 1 ? name : `${name}#${count}`);
    visit(node.params);
  };
  for (const statement of body) if (DECLARING.has(statement.kind)) visit(statement);
  return found;
}
