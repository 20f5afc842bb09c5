import type { LoadedModule } from '../../modules/loaded-module';
import { callIdOf } from '../conditions/condition-key';
import type { Variables } from './journal';
import { isOfModule } from './is-of-module';
import { Loads } from './loads';
import type { ModuleRun } from '../loaded/module-run';
import { Recording, type Called } from './recording';
import type { Scope } from '../scope';
import { SharedChanges } from './shared-changes';
import { SharedMembers } from './shared-members';
import { SharedVersion } from './shared-version';
import type { ArrayValue, FunctionValue, LibraryValue, ObjectValue } from '../values/value';

/**
 * Watches runs of functions, so that one need not be run again where nothing that it depends on differs,
 * and puts back, when a handler is done, what it changed in what all handlers share.
 */
export class Recorder {
  /** Runs that are under way, the outermost first. */
  private open: Recording[] = [];
  // While a module loads, everything is as modules left it.
  readonly shared = new SharedVersion(() => this.newId(), () => (this.isLoading ? undefined : this.sharedChanges.contents()));
  /** Something is changed that a module which loads now would find so: another member of an object, routes of an app. */
  private staysChanged = false;
  readonly sharedMembers = new SharedMembers(() => this.open.at(-1));
  /** Something was put into what is unknown; what a module puts there as it loads every handler finds. */
  keepsMembers = false;
  /** The oldest thing that was changed, or whose state was asked for, by its id. */
  oldestSpoiled = Number.POSITIVE_INFINITY;
  /** Functions that the handler has run. */
  called: Called = new Map();
  /** Functions that ran while modules loaded, whoever was the first to ask for the module. */
  readonly calledByModules: Called = new Map();
  /** Modules that the handler's functions asked for. */
  asked = new Set<ModuleRun>();
  /** Server actions that are made while somebody looks for one. */
  actions: Map<FunctionValue['fn'], FunctionValue> | undefined;
  readonly sharedChanges = new SharedChanges();
  readonly loads = new Loads(this.sharedMembers);

  constructor(private readonly newId: () => number) {}

  /** While modules load, what is made is shared, and nothing is recorded. */
  get isLoading(): boolean {
    return this.loads.module !== undefined;
  }

  whileLoading(module: ModuleRun, run: () => void): void {
    const { open, isLoading } = this;
    // It finds everything as other modules left it, whatever the handler has done by then.
    const putBack = isLoading ? [] : [this.sharedMembers.asModulesLeftThem(), this.sharedChanges.asModulesLeftThem()];
    if (this.staysChanged) this.loads.entangle();
    this.open = [];
    try {
      this.loads.during(module, run);
    } finally {
      this.open = open;
      for (const each of putBack) each();
    }
  }

  begin(since: number, stackDepth: number, work: number, exits: number): Recording {
    this.open.push(Object.assign(new Recording(since, stackDepth, work, exits), { watched: this.sharedMembers.watched }));
    return this.open.at(-1)!;
  }

  end(recording: Recording): void {
    this.open.pop();
    const around = this.open.at(-1);
    if (around) around.include(recording, recording.stackDepth);
    else for (const [fn, module] of recording.functions) this.noteBody(fn, module);
  }

  /** Before a function's body is looked at. */
  noteBody(fn: object, module: LoadedModule): void {
    (this.open.at(-1)?.functions ?? (this.isLoading ? this.calledByModules : this.called)).set(fn, module);
  }

  /** What a run that is told again did is what the innermost open one does. `started`: the promises that it begins this time. */
  tellAgain(done: Recording, stackDepth: number, started: readonly number[]): void {
    const around = this.open.at(-1);
    if (around) around.includeAgain(done, stackDepth, started);
    else for (const [fn, module] of done.functions) this.noteBody(fn, module);
    for (const module of done.modules) this.loads.tell(module);
    for (const module of done.modules) this.asked.add(module);
  }

  noteCall({ fn, scope }: FunctionValue, stackDepth: number): void {
    const recording = this.open.at(-1);
    if (!recording) return;
    recording.functions.set(fn, scope.module);
    recording.depth = Math.max(recording.depth, stackDepth - recording.stackDepth + 1);
  }

  noteStart(id: number): void {
    this.open.at(-1)?.started.push(id);
  }

  /** A module is needed by the one that loads, or by the handler that runs. */
  noteModule(run: ModuleRun): void {
    run.isNeeded = true;
    if (this.loads.module) {
      this.loads.noteAsked(run);
      this.loads.module.imports.add(run);
      return;
    }
    this.asked.add(run);
    this.open.at(-1)?.modules.add(run);
  }

  /** Modules that `run` asks for. */
  modulesAskedBy(run: () => void): ModuleRun[] {
    const { asked } = this;
    this.asked = new Set();
    run();
    const found = [...this.asked];
    this.asked = new Set([...asked, ...found]);
    return found;
  }

  /** Before a variable is read or written that outlives the call it is used in. */
  noteVariable(scope: Scope, name: string): void {
    if (scope.isShared) this.open.at(-1)?.note(scope.variables, name, scope.variables.get(name));
  }

  /** Before a variable of an outer call is written. */
  noteWrite(scope: Scope, name: string): void {
    if (!scope.isShared) return this.spoil(scope.callId);
    this.noteVariable(scope, name);
    this.loads.noteWrite(scope, name);
    if (!this.isLoading) this.sharedMembers.note(scope.variables, name);
  }

  /** A test is named by a constant of a call, so that another test of it goes the same way: in a run that is told again it would be another call's. */
  noteCondition(condition: string | undefined): void {
    const callId = condition === undefined ? 0 : callIdOf(condition);
    if (callId > 0) this.spoil(callId);
  }

  /** A function is called that the calls around it are already in, from this one on; -1 = in none. */
  noteRecursion(frameIndex: number): void {
    if (frameIndex < 0) return;
    for (const recording of this.open) if (recording.stackDepth > frameIndex) recording.isReusable = false;
  }

  /** Runs that began after `born` depend on, or change, what they did not make. */
  spoil(born = 0): void {
    this.oldestSpoiled = Math.min(this.oldestSpoiled, born);
    for (let index = this.open.length - 1; index >= 0; index--) {
      const recording = this.open[index]!;
      if (recording.since < born) return;
      recording.isReusable = false;
    }
  }

  /** Before an object, a class or a function gets another member. */
  changeObject({ born }: { born?: number | undefined }): void {
    this.spoil(born);
    this.loads.noteChange(born);
    if ((born ?? 0) <= 0 && !this.isLoading) this.staysChanged = this.shared.change();
  }

  /** It gets members that the code does not name. */
  openObject(object: ObjectValue): void {
    this.changeObject(object);
    if ((object.born ?? 0) <= 0 && !this.isLoading) this.sharedChanges.object(object);
    object.open = true;
  }

  /** Before a member of an object is written. One of an object that all handlers share is kept in view as a module's variable is. */
  changeMember(members: Variables, name: string, owner: { born?: number | undefined }): void {
    if (!isOfModule(owner.born) || this.isLoading) return this.changeObject(owner);
    this.sharedMembers.noteMember(members, name);
  }

  changeArray(list: ArrayValue): void {
    this.spoil(list.born);
    this.loads.noteChange(list.born);
    if ((list.born ?? 0) > 0 || this.isLoading) return;
    this.sharedChanges.array(list);
    this.shared.change();
  }

  /** Before a package's value is found waited for, or is given functions. */
  changeLibrary(value: LibraryValue): void {
    this.spoil(value.born);
    this.loads.noteChange(value.born);
    if ((value.born ?? 0) > 0 || this.isLoading) return this.shared.changeItem();
    this.staysChanged = this.shared.change();
    this.sharedChanges.library(value);
  }

  /** Everything is as the modules left it. */
  restart(): void {
    this.sharedChanges.takeBack();
    for (const each of [this.shared, this.sharedMembers, this.loads]) each.restart();
    [this.open, this.staysChanged, this.asked, this.called, this.oldestSpoiled] = [[], false, new Set(), new Map(), Number.POSITIVE_INFINITY];
  }
}
