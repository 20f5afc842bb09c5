import type { Expression, FunctionIr, Statement } from '../ir';
import type { LoadedModule } from '../modules/loaded-module';

/** Names of a module that a statement may leave otherwise than they were. */
export interface LeftNames {
  /** Assigned themselves, or something in them. */
  assigned: Set<string>;
  /** Given to a call, or one of their methods is called: what they hold may be changed. */
  handed: Set<string>;
}

interface Node {
  kind?: string;
  expression?: Expression;
  target?: Expression;
  callee?: Expression;
  args?: Expression[];
}

const known = new WeakMap<Statement, LeftNames>();

/** What a top-level statement may leave changed, by itself and by the module's functions that it calls. The same on every path. */
export function leftBy(module: LoadedModule, statement: Statement): LeftNames {
  let left = known.get(statement);
  if (!left) {
    left = { assigned: new Set(), handed: new Set() };
    known.set(statement, left);
    collect(functionsOf(module), statement, left, new Set());
  }
  return left;
}

function functionsOf({ ir }: LoadedModule): Map<string, FunctionIr> {
  return new Map(ir.body.flatMap((statement): [string, FunctionIr][] => (statement.kind === 'function' ? [[statement.fn.name, statement.fn]] : [])));
}

function collect(functions: ReadonlyMap<string, FunctionIr>, node: unknown, left: LeftNames, called: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  const { kind, expression, target, callee, args } = node as Node;
  if (kind === 'target') note(left.assigned, expression);
  if (kind === 'update' || kind === 'delete') note(left.assigned, target);
  if ((kind === 'call' || kind === 'new') && callee) {
    if (callee.kind === 'member' || callee.kind === 'index') note(left.handed, callee.object);
    for (const arg of args ?? []) noteNames(left.handed, arg);
    const fn = callee.kind === 'name' && !called.has(callee.name) ? functions.get(callee.name) : undefined;
    if (fn) collect(functions, fn, left, called.add(fn.name));
  }
  for (const value of Array.isArray(node) ? node : Object.values(node)) collect(functions, value, left, called);
}

/** The name that a member, or a member of a member, is taken of. */
function note(names: Set<string>, expression: Expression | undefined): void {
  let at = expression;
  while (at?.kind === 'member' || at?.kind === 'index') at = at.object;
  if (at?.kind === 'name') names.add(at.name);
}

function noteNames(names: Set<string>, node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  const { kind, name } = node as { kind?: string; name?: string };
  if (kind === 'name' && name !== undefined) names.add(name);
  for (const value of Array.isArray(node) ? node : Object.values(node)) noteNames(names, value);
}
