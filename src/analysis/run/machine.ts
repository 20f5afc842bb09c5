import type { Range } from '../../domain';
import type { IoIndex } from '../io/io-index';
import type { FunctionIr, Position } from '../ir';
import type { LoadedModule, Modules } from '../modules';
import type { TraceStep } from './call-site';
import type { Frame, Registration } from './frame';
import { changesOf, leftInObjects, takeBack, type Arm, type Journal, type Variables } from './journal';
import type { ModuleRun } from './module-run';
import { oneOf } from './one-of';
import { sequence } from './sequence';
import type { Site, Value } from './value';

/** Values looked at per handler before the rest is left unknown: keeps a pathological program from running forever. */
const MAX_WORK = 400_000;
export const MAX_CALL_DEPTH = 60;

/**
 * Runs a program abstractly: values as far as the code fixes them, every path at once, and of time only what waits.
 * Steps go to `out`; control that leaves a list early sets `exited`.
 */
export class Machine {
  out: TraceStep[] = [];
  exited = false;
  frame: Frame;
  readonly stack: Frame[] = [];
  /** Ids of promises begun while a collector is open (a `new Promise` executor, a callback-style handler). */
  collectors: number[][] = [];
  /** Loops of estimated count around the current point. */
  loops: { count: Range; reason: string }[] = [];
  /** Scope ids that some exit goes to. */
  readonly exitTargets = new Set<number>();
  readonly moduleRuns = new Map<string, ModuleRun>();
  /** Calls of packages that were given functions, by file: routes, registrations, subscriptions. */
  readonly registrations = new Map<string, Registration[]>();
  readonly memory = new WeakMap<FunctionIr, Map<string, { body: TraceStep; value: Value }>>();
  /** How many bodies of unrolled loops stand inside one another. */
  unrolled = 1;
  /** How deep in types of types the run is. */
  typeDepth = 0;
  private nextId = 1;
  private work = 0;
  private journal?: Journal;
  private readonly objects = new WeakSet<Variables>();

  constructor(
    readonly modules: Modules,
    readonly io: IoIndex,
    entry: LoadedModule,
  ) {
    this.frame = { module: entry, returnTo: 0, returns: [], targets: [] };
  }

  newId(): number {
    return this.nextId++;
  }

  /** Starts a new handler: nothing is under way, whatever the last one left when it was given up. */
  restart(): void {
    this.work = 0;
    this.out = [];
    this.exited = false;
    this.stack.length = 0;
    this.collectors = [];
    this.loops = [];
    this.unrolled = 1;
    this.typeDepth = 0;
    this.journal = undefined;
  }

  /** False once the handler has taken more than its share. */
  spend(amount = 1): boolean {
    this.work += amount;
    return !this.isExhausted;
  }
  get isExhausted(): boolean {
    return this.work >= MAX_WORK;
  }

  siteAt(at: Position, length: number): Site {
    return { file: this.frame.module.file, line: at.line, column: at.column, length };
  }

  emit(step: TraceStep): void {
    this.out.push(step);
  }

  exit(to: number): void {
    this.exitTargets.add(to);
    this.emit({ kind: 'exit', to });
    this.exited = true;
  }

  /** A promise that begins now. */
  start(steps: TraceStep[]): number {
    const id = this.startUnnoticed(sequence(steps));
    for (const collector of this.collectors) collector.push(id);
    return id;
  }

  /** Something that counts only where somebody waits for it. */
  startUnnoticed(body: TraceStep): number {
    const id = this.newId();
    this.emit({ kind: 'start', id, body });
    return id;
  }

  /** Steps that `run` emits, kept aside. */
  capture(run: () => void): TraceStep[] {
    const outer = this.out;
    const steps: TraceStep[] = [];
    this.out = steps;
    try {
      run();
    } finally {
      this.out = outer;
    }
    return steps;
  }

  /** Promises begun while `run` runs. */
  collect(run: () => void): number[] {
    const ids: number[] = [];
    this.collectors.push(ids);
    try {
      run();
    } finally {
      this.collectors.splice(this.collectors.indexOf(ids), 1);
    }
    return ids;
  }

  /** Writes a member of an object: what an arm leaves in it outlives an arm that returns the object. */
  writeMember(members: Variables, name: string, value: Value): void {
    this.objects.add(members);
    this.write(members, name, value);
  }

  /** Writes a variable so that a branch can be taken back. */
  write(variables: Variables, name: string, value: Value): void {
    if (this.journal) {
      let changed = this.journal.get(variables);
      if (!changed) this.journal.set(variables, (changed = new Map()));
      if (!changed.has(name)) changed.set(name, variables.get(name));
    }
    variables.set(name, value);
  }

  /** Runs one arm of a branch and takes its writes back. */
  arm(run: () => void): Arm {
    const outer = this.journal;
    const journal: Journal = new Map();
    const wasExited = this.exited;
    this.journal = journal;
    this.exited = false;
    const steps = this.capture(run);
    const exited = this.exited;
    this.journal = outer;
    this.exited = wasExited;
    return { steps, exited, changes: takeBack(journal) };
  }

  /** After a branch a variable is what any arm that goes on left in it. All arms together must cover every case. */
  merge(arms: readonly Arm[]): void {
    const going = arms.filter((arm) => !arm.exited);
    this.exited = going.length === 0 && arms.length > 0;
    for (const { variables, name, values } of changesOf(going)) this.write(variables, name, oneOf(this, going, values));
    for (const { variables, name, value } of leftInObjects(arms.filter((arm) => arm.exited), this.objects)) this.writeMember(variables, name, value);
  }

  /** What happens whichever arm comes first to ask for it: a module's top level. */
  apart(run: () => void): void {
    const { journal, loops, collectors, unrolled } = this;
    this.journal = undefined;
    this.loops = [];
    this.collectors = [];
    this.unrolled = 1;
    try {
      run();
    } finally {
      Object.assign(this, { journal, loops, collectors, unrolled });
    }
  }

  /** Runs a function's body in its own frame. */
  within(frame: Frame, run: () => void): void {
    const outer = this.frame;
    const wasExited = this.exited;
    this.frame = frame;
    this.exited = false;
    this.stack.push(frame);
    try {
      run();
    } finally {
      this.stack.pop();
      this.frame = outer;
      this.exited = wasExited;
    }
  }
}
