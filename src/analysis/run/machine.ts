import type { Range } from '../../domain';
import type { IoIndex } from '../io/io-index';
import type { Position } from '../ir';
import type { LoadedModule } from '../modules/loaded-module';
import type { Modules } from '../modules/modules';
import { Decisions } from './conditions/decisions';
import type { Frame, Registration } from './frame';
import { isModel } from './models/model-of';
import { changesOf, leftInObjects, noteBefore, takeBack, type Arm, type Journal, type Variables } from './remember/journal';
import type { ModuleRun } from './loaded/module-run';
import { oneOf } from './conditions/one-of';
import type { Surroundings } from './program/program-inputs';
import { Providers } from './packages/providers';
import type { FunctionMemory } from './remember/function-memory';
import { peek } from './remember/watched-members';
import { Timeline } from './steps/timeline';
import type { LibraryValue, Site, Value } from './values/value';

/** Values looked at per handler before the rest is left unknown: keeps a pathological program from running forever. */
const MAX_WORK = 600_000;
const MAX_CALL_DEPTH = 60;
/** Items of a known list that are looked at one by one; as many as iterations of a loop are written out. */
const MOST_ITEMS = 24;
/** The same, of a program that configures. */
const MOST_CONFIGURED = 500;

/** Runs a program abstractly: values as far as the code fixes them, every path at once, and of time only what waits. */
export class Machine extends Timeline {
  frame: Frame;
  stack: Frame[] = [];
  /** Loops of estimated count around the current point. */
  loops: { count: Range; reason: string }[] = [];
  readonly moduleRuns = new Map<string, ModuleRun>();
  /** Calls of packages that were given functions, by file: routes, registrations, subscriptions. */
  readonly registrations = new Map<string, Registration[]>();
  memory = new WeakMap<object, FunctionMemory>();
  /** Told of every call and construction of a package's names. */
  watch?: (made: LibraryValue) => void;
  /** What a configuration's program finds around it; nothing else has them. */
  surroundings?: Surroundings;
  readonly providers = new Providers();
  /** How many bodies of unrolled loops stand inside one another. */
  unrolled = 1;
  /** Id given out when the innermost arm began: what is older was there before. */
  private armBegan = Number.NEGATIVE_INFINITY;
  /** How deep in types of types the run is. */
  typeDepth = 0;
  spent = 0;
  readonly decisions = new Decisions();
  modelSite?: Site;
  private journal?: Journal;
  /** What the handler wrote: the next one finds everything as its modules left it. */
  private handlerJournal?: Journal;
  /** Members of objects, with the id of the object: what an arm adds there is taken back with the arm, unlike what it declares. */
  readonly objects = new WeakMap<Variables, number | undefined>();

  constructor(
    readonly modules: Modules,
    readonly io: IoIndex,
    entry: LoadedModule,
  ) {
    super();
    this.frame = { module: entry, returnTo: 0, returns: [], targets: [] };
  }

  /** Items of a list that are looked at one by one. What a configuration's program makes of each is asked for. */
  get mostItems(): number {
    return this.surroundings ? MOST_CONFIGURED : MOST_ITEMS;
  }

  /** Starts a new handler: nothing is under way, whatever the last one left when it was given up. */
  restart(): void {
    this.spent = 0;
    this.isShortened = this.exited = this.dependsOnVerb = false;
    this.decisions.restart();
    this.forgetHandler();
    this.unfollowed = this.wrapped = this.request = undefined;
    [this.out, this.collectors, this.loops] = [[], [], []];
    this.stack.length = 0;
    [this.unrolled, this.typeDepth] = [1, 0];
    this.armBegan = Number.NEGATIVE_INFINITY;
    if (this.handlerJournal) takeBack(this.handlerJournal);
    this.journal = this.handlerJournal = new Map();
    this.recorder.restart();
    this.providers.restart();
  }

  /** False once the handler has taken more than its share. */
  spend(amount = 1): boolean {
    this.spent += amount;
    return !this.isExhausted;
  }
  get isExhausted(): boolean {
    return !this.hasLeft(0);
  }
  /** Whether so many more calls may stand inside one another. */
  fitsStack(calls: number): boolean {
    return this.stack.length + calls <= MAX_CALL_DEPTH + 1;
  }
  hasLeft(amount: number): boolean {
    return this.spent + amount < MAX_WORK;
  }
  /** Id for what is made now: while a module loads, its own, below 0. */
  born(): number {
    return this.recorder.loads.module?.born ?? this.newId();
  }

  siteAt(at: Position, length: number): Site {
    return this.modelSite && isModel(this.frame.module.file) ? this.modelSite : { file: this.frame.module.file, line: at.line, column: at.column, length };
  }

  /** Calls a function of a file. What a model of a package does happens where the project called the package. */
  enter(file: string, at: Position, length: number, call: () => Value): Value {
    if (!isModel(file) || isModel(this.frame.module.file)) return call();
    const outer = this.modelSite;
    this.modelSite = this.siteAt(at, length);
    try {
      return call();
    } finally {
      this.modelSite = outer;
    }
  }

  /** Writes a member of an object: what an arm leaves in it outlives an arm that returns the object. */
  writeMember(members: Variables, name: string, value: Value, owner: { born?: number | undefined }): void {
    this.recorder.changeMember(members, name, owner);
    this.objects.set(members, owner.born);
    this.write(members, name, value);
  }

  /** Writes a variable so that a branch can be taken back. */
  write(variables: Variables, name: string, value: Value, isOfCall = false): void {
    // What belongs to a call of the handler's is gone with the handler.
    if (this.journal && !(isOfCall && this.journal === this.handlerJournal)) noteBefore(this.journal, variables, name, peek(variables, name));
    variables.set(name, value);
  }

  /** Runs one arm of a branch and takes its writes back. */
  arm(run: () => void): Arm {
    const outer = this.journal;
    const journal: Journal = new Map();
    const { exited: wasExited, armBegan, decisions } = this;
    const { count } = decisions;
    [this.journal, this.exited, this.armBegan] = [journal, false, this.newId()];
    const steps = this.capture(run);
    if (this.exited) this.leftBehind.note(steps, journal);
    const [{ exited, armBegan: began }, own] = [this, decisions.count - count];
    [this.journal, this.exited, this.armBegan] = [outer, wasExited, armBegan];
    decisions.count = count;
    return { steps, exited, decisions: own, began, changes: takeBack(journal, (variables) => !this.objects.has(variables)) };
  }

  /** Whether something was there before the arm that runs. */
  isOlderThanArm(born = 0): boolean {
    return born <= this.armBegan;
  }
  /** After a branch a variable is what any arm that goes on left in it. All arms together must cover every case. */
  merge(arms: readonly Arm[]): void {
    const going = arms.filter((arm) => !arm.exited);
    this.exited = going.length === 0 && arms.length > 0;
    this.decisions.count += Math.max(0, ...(this.exited ? arms : going).map(({ decisions }) => decisions));
    for (const { variables, name, values } of changesOf(going, this.objects)) this.write(variables, name, oneOf(this, going, values));
    for (const { variables, name, value } of leftInObjects(arms.filter((arm) => arm.exited), this.objects)) this.write(variables, name, value);
  }
  /** The arm may be run or not: what was before is still possible, and it goes on in any case. */
  mergePossible(arm: Arm): void {
    this.merge([{ ...arm, exited: false }, { steps: [], exited: false, decisions: 0, changes: new Map() }]);
  }

  /** A module's top level: it happens whichever arm comes first to ask for it. */
  apart(module: ModuleRun, run: () => void): void {
    const { journal, loops, collectors, unrolled, spent, stack, typeDepth, armBegan, decisions, isShortened, unfollowed } = this;
    const { count } = decisions;
    // What it takes, and what of it is not followed, is not the handler's that happens to be the first to ask.
    Object.assign(this, { journal: undefined, loops: [], collectors: [], unrolled: 1, spent: 0, stack: [], typeDepth: 0, armBegan: Number.NEGATIVE_INFINITY });
    try {
      this.recorder.whileLoading(module, run);
    } finally {
      Object.assign(this, { journal, loops, collectors, unrolled, spent, stack, typeDepth, armBegan, isShortened, unfollowed });
      decisions.count = count;
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
