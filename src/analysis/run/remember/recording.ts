import type { FunctionIr } from '../../ir';
import type { Variables } from './journal';
import type { ModuleRun } from '../module-run';
import type { Value } from '../value';

/** What a run of a function asks of the state around it and changes there; what it gives is kept with it. */
export class Recording {
  /** False once the run did, or depended on, something that cannot be told again. */
  isReusable = true;
  /** Module-level variables that functions assign: what they were before the run first looked at them. */
  readonly before = new Map<Variables, Map<string, Value | undefined>>();
  readonly functions = new Set<FunctionIr>();
  /** Promises begun. */
  readonly started: number[] = [];
  /** Modules that were asked for. */
  readonly modules: ModuleRun[] = [];
  /** Calls inside one another. */
  depth = 0;

  constructor(
    /** Ids that were given out before belong to what was there before. */
    readonly since: number,
    readonly stackDepth: number,
    readonly workBefore: number,
  ) {}

  note(variables: Variables, name: string, value: Value | undefined): void {
    let names = this.before.get(variables);
    if (!names) this.before.set(variables, (names = new Map()));
    if (!names.has(name)) names.set(name, value);
  }

  /** Takes over what a run inside this one did. */
  include({ before, functions, started, modules, depth }: Recording, stackDepth: number): void {
    for (const [variables, names] of before) for (const [name, value] of names) this.note(variables, name, value);
    for (const fn of functions) this.functions.add(fn);
    if (started.length > 0) this.started.push(...started);
    if (modules.length > 0) this.modules.push(...modules);
    this.depth = Math.max(this.depth, stackDepth - this.stackDepth + depth);
  }
}
