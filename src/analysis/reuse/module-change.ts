import type { FunctionIr, ModuleIr, Statement } from '../ir';
import { assignedNames } from '../run/loops/assigned-names';
import { isInert } from './is-inert';
import { outerFunctions } from './outer-functions';
import { sameParts } from './same-parts';

/** How a module differs from what it was. */
export interface ModuleChange {
  /** Functions that do something else, by their names in {@link outerFunctions}. Everything else that a run can see is the same. */
  functions: string[];
  /** Names that came, went or mean something else, and that the module itself does not use. */
  names: string[];
}

/** What differs between two texts of a module for whoever runs it; undefined where it may be anything. */
export function moduleChange(before: ModuleIr, after: ModuleIr): ModuleChange | undefined {
  if (before.error !== undefined || after.error !== undefined) return undefined;
  const [old, now] = [new Outline(before), new Outline(after)];
  const names = sameParts(before, after, (part, side) => (side === 0 ? old : now).withoutBody(part)) ? [] : unusedNames(old, now);
  const functions = names && changedFunctions(old, now, new Set(names));
  return names && functions && { functions, names };
}

/** A module without what its functions do. */
class Outline {
  readonly functions: ReadonlyMap<FunctionIr, string>;

  constructor(readonly ir: ModuleIr) {
    this.functions = outerFunctions(ir);
  }

  /** Printed each time: most changes are told without. */
  get statements(): string[] {
    return this.ir.body.map((statement) => this.text(statement));
  }

  text(part: unknown): string {
    return JSON.stringify(part, (_, value: unknown) => this.withoutBody(value) ?? value);
  }

  /** A function with its name instead of what it does; undefined for any other part. */
  withoutBody(part: unknown): object | undefined {
    const name = this.functions.get(part as FunctionIr);
    return name === undefined ? undefined : { ...(part as FunctionIr), body: name, size: 0 };
  }

  /** The module without some of its statements, and the names that those declare and export. */
  without(statements: ReadonlySet<Statement>, names: ReadonlySet<string>): ModuleIr {
    const { ir } = this;
    return { ...ir, body: ir.body.filter((statement) => !statements.has(statement)), exports: ir.exports.filter(({ local, name, specifier }) => specifier !== undefined || local !== name || !names.has(name)) };
  }
}

/** Where only declarations differ that do nothing and that the rest of the module does not name: their names. */
function unusedNames(before: Outline, after: Outline): string[] | undefined {
  const [gone, come] = differing(before, after);
  if (![...gone, ...come].every(isInert)) return undefined;
  const names = new Set([...gone, ...come].flatMap(declaredNames));
  const [old, now] = [before.without(new Set(gone), names), after.without(new Set(come), names)];
  if (before.text(old) !== after.text(now)) return undefined;
  // A name may stand inside a text, as types do: `{repo:Repo}`, `typeof context`.
  const used = new Set(`${JSON.stringify(old)}\n${JSON.stringify(now)}`.match(/[\p{ID_Continue}$]+/gu));
  return [...names].some((name) => used.has(name)) ? undefined : [...names];
}

/** Statements between those that both begin with and those that both end with. */
function differing(before: Outline, after: Outline): [Statement[], Statement[]] {
  const [one, other] = [before.statements, after.statements];
  const most = Math.min(one.length, other.length);
  let first = 0;
  while (first < most && one[first] === other[first]) first++;
  let last = 0;
  while (last < most - first && one[one.length - 1 - last] === other[other.length - 1 - last]) last++;
  return [before.ir.body.slice(first, one.length - last), after.ir.body.slice(first, other.length - last)];
}

function declaredNames(statement: Statement): string[] {
  if (statement.kind === 'function') return [statement.fn.name];
  if (statement.kind === 'class') return [statement.cls.name];
  return statement.kind === 'declare' ? statement.items.flatMap(({ pattern }) => (pattern.kind === 'bind' ? [pattern.name] : [])) : [];
}

/** Names of the functions whose bodies differ; undefined where one is called as another, or where whoever looks at an object sees it. `unused`: nobody calls these. */
function changedFunctions(before: Outline, after: Outline, unused: ReadonlySet<string>): string[] | undefined {
  const named = (outline: Outline): Map<string, FunctionIr> => new Map([...outline.functions].flatMap(([fn, name]) => (unused.has(fn.name || (fn.label ?? '')) ? [] : [[name, fn]])));
  const [old, now] = [named(before), named(after)];
  if (old.size !== now.size) return undefined;
  const changed: string[] = [];
  for (const [name, fn] of old) {
    const other = now.get(name);
    if (!other) return undefined;
    if (sameParts(fn.body, other.body)) continue;
    if (ownMembers(fn).join() !== ownMembers(other).join()) return undefined;
    changed.push(name);
  }
  return changed;
}

/** Members of `this` that a function assigns: a shared object's is not taken for what its module left there. */
function ownMembers({ body }: FunctionIr): string[] {
  return [...assignedNames(body)].filter((name) => name.startsWith('this.')).sort();
}
