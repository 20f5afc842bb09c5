import type { Expression, FunctionIr, Statement } from '../../ir';
import { declaredIn, exportedBy, type Declared } from '../../modules/declared-in';
import type { LoadedModule } from '../../modules/loaded-module';
import type { Modules } from '../../modules/modules';
import { declaredNames } from '../names/declared-names';
import { namesIn } from '../../syntax/names-in';

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
  params?: unknown;
}

type Left = ReadonlyMap<LoadedModule, LeftNames>;

/** The same on every path of an analysis; the next one may have read other modules. */
const known = new WeakMap<Modules, WeakMap<Statement | FunctionIr, Left>>();

/** What a top-level statement, or a function of one, may leave changed, by itself and by the project's functions that it calls by their names, in this module and in others. */
export function leftBy(modules: Modules, module: LoadedModule, statement: Statement | FunctionIr): Left {
  const ofAnalysis = known.get(modules) ?? new WeakMap<Statement | FunctionIr, Left>();
  known.set(modules, ofAnalysis);
  let left = ofAnalysis.get(statement);
  if (!left) ofAnalysis.set(statement, (left = new Leaving(modules).of(module, statement)));
  return left;
}

class Leaving {
  private readonly left = new Map<LoadedModule, LeftNames>();
  private readonly followed = new Set<unknown>();

  constructor(private readonly modules: Modules) {}

  of(module: LoadedModule, statement: Statement | FunctionIr): Left {
    this.collect(module, statement, new Set());
    return this.left;
  }

  /** `outer`: names that functions around declare. */
  private collect(module: LoadedModule, node: unknown, outer: ReadonlySet<string>): void {
    if (typeof node !== 'object' || node === null) return;
    const { kind, expression, target, callee, args, params } = node as Node;
    const own = params === undefined ? outer : new Set([...outer, ...namesIn(node, 'bind')]);
    if (kind === 'target') this.note(module, 'assigned', expression, own);
    if (kind === 'update' || kind === 'delete') this.note(module, 'assigned', target, own);
    if ((kind === 'call' || kind === 'new') && callee) {
      if (callee.kind === 'member' || callee.kind === 'index') this.note(module, 'handed', callee.object, own);
      for (const name of namesIn(args, 'name')) if (!own.has(name)) this.namesOf(module).handed.add(name);
      this.follow(this.calledBy(module, callee, own));
    }
    for (const value of Array.isArray(node) ? node : Object.values(node)) this.collect(module, value, own);
  }

  private follow(called: Declared | undefined): void {
    const code = called && codeOf(called);
    if (!code || this.followed.has(code)) return;
    this.followed.add(code);
    this.collect(called.module, code, new Set());
  }

  /** `setUp()`, `config.setUp()` where `config` is a whole module. */
  private calledBy(module: LoadedModule, callee: Expression, own: ReadonlySet<string>): Declared | undefined {
    if (callee.kind === 'name') return own.has(callee.name) ? undefined : declaredIn(this.modules, module, callee.name);
    return callee.kind === 'member' && callee.object.kind === 'name' ? this.inWhole(module, callee.object.name, callee.name) : undefined;
  }

  private inWhole(module: LoadedModule, whole: string, name: string): Declared | undefined {
    const entry = module.imports.get(whole);
    return entry?.imported === '*' ? exportedBy(this.modules, module, entry.specifier, name) : undefined;
  }

  /** The name that a member, or a member of a member, is taken of. What a whole module exports is noted there. */
  private note(module: LoadedModule, how: keyof LeftNames, expression: Expression | undefined, own: ReadonlySet<string>): void {
    let at = expression;
    let member: string | undefined;
    while (at?.kind === 'member' || at?.kind === 'index') [at, member] = [at.object, at.kind === 'member' ? at.name : undefined];
    if (at?.kind !== 'name' || own.has(at.name)) return;
    const isWhole = module.imports.get(at.name)?.imported === '*';
    const declared = isWhole ? member !== undefined && this.inWhole(module, at.name, member) : { module, name: at.name };
    if (declared) this.namesOf(declared.module)[how].add(declared.name);
  }

  private namesOf(module: LoadedModule): LeftNames {
    let names = this.left.get(module);
    if (!names) this.left.set(module, (names = { assigned: new Set(), handed: new Set() }));
    return names;
  }
}

/** What runs when a module's name is called or made. */
function codeOf({ module: { ir }, name }: Declared): unknown {
  for (const statement of ir.body) {
    if (statement.kind === 'function' && statement.fn.name === name) return statement.fn;
    if (!declaredNames(statement).includes(name)) continue;
    if (statement.kind === 'class') return statement.cls.construct;
    const item = statement.kind === 'declare' ? statement.items.find(({ pattern }) => pattern.kind === 'bind' && pattern.name === name) : undefined;
    return item?.value;
  }
  return undefined;
}
