import type { AwaitedCall, CpuWork, Step } from '../../domain';
import type { Middleware } from '../framework';
import type { LoadedModule } from '../modules/loaded-module';
import { findMethod } from '../run/class';
import { construct } from '../run/construct';
import type { TraceStep } from '../run/call-site';
import type { Machine } from '../run/machine';
import { sequence } from '../run/steps/sequence';
import { memberOf } from '../run/members/member';
import { canonicalLibrary, runModule, type ModuleRun } from '../run/loaded/module-run';
import { valueAt } from '../run/loaded/value-at';
import { waitFor } from '../run/steps/wait';
import { walkModules } from '../run/loaded/walk-modules';
import { UNKNOWN, optionsOf, type LibraryValue, type Value } from '../run/values/value';
import { native } from '../run/natives/native';
import { emitBranch } from '../run/conditions/branch';
import { askFirst } from '../run/served/ask-first';
import { askedBefore } from '../run/served/asked-before';
import { runRoutes } from '../run/served/routes';
import { runWithMiddleware } from '../run/served/used-middleware';
import { functionsOfChain } from '../run/served/functions-of-chain';
import { firebaseEvent } from '../run/served/firebase-event';
import { givenEvent } from '../run/served/given-event';
import { givenObject } from '../run/served/given-object';
import { handlerMadeBy } from '../run/served/handler-made-by';
import { runAnswer } from '../run/served/run-answer';
import { wrappedFunction, type WrappedFunction } from '../run/served/wrapped-function';
import { serve } from '../run/served/serve';
import { sessionLookup } from '../run/served/session-lookup';
import { workersBinding } from '../run/served/workers-binding';
import { packageOf } from '../modules/package-of';
import type { FollowedPaths } from '../paths/run-paths';
import { NOWHERE } from '../run/nowhere';
import { orOwnFault } from './or-own-fault';
import { collectCalls } from './calls/collect-calls';
import { cpuWorkOf } from './calls/cpu-work';
import { followPaths } from './follow-paths';
import { runAppsBeside } from './run-apps-beside';

/** What one handler does: its calls, one request's steps, the steps of its modules, and the packages it loads. */
export interface Trace {
  awaitedCalls: AwaitedCall[];
  body: Step;
  /** Calls that compute for long. */
  cpuWork?: CpuWork[];
  /** Every path by itself, where all of them could be followed exactly. */
  paths?: Step;
  init: Step;
  packages: string[];
  /** The code behind the export was found. */
  isResolved: boolean;
  /** Something that the handler does, in words, which is not counted. */
  unfollowed?: string;
  /** What failed in the analysis itself. */
  fault?: string;
  /** The handler does more than was followed. */
  isCut: boolean;
}

/** Runs the handler that a file exports under a name. */
export function trace(machine: Machine, module: LoadedModule, exportName: string, middleware: readonly Middleware[] = []): Trace {
  machine.restart();
  const run = runModule(machine, module.file);
  const entry = (): Value => {
    machine.request = askFirst(machine, module.file, middleware);
    return valueAt(machine, run, exportName);
  };
  return traceValue(machine, run, entry, (wrapped) => (machine.request ? undefined : followPaths(machine, module.file, exportName, wrapped)));
}

/** Runs a handler's value: a function, or what a wrapper made of one. */
export function traceValue(machine: Machine, run: ModuleRun, entry: () => Value, follow?: (wrapped?: WrappedFunction) => FollowedPaths | undefined): Trace {
  let isResolved = false;
  const steps = machine.capture(() =>
    machine.within({ module: run.module, returnTo: 0, returns: [], targets: [] }, () => {
      isResolved = invoke(machine, entry());
    }),
  );
  const init = initSteps(machine, run);
  const { made: paths, fault } = orOwnFault(() => (isResolved ? follow?.(machine.wrapped) : undefined));
  const collected = collectCalls(sequence(steps), sequence(init), paths);
  const cpuWork = cpuWorkOf(sequence(steps));
  const { unfollowed } = machine;
  return { ...collected, ...(unfollowed && !collected.paths && { unfollowed: `${unfollowed.what} (${unfollowed.site.file}:${unfollowed.site.line})` }), ...(fault !== undefined && { fault }), ...(cpuWork.length > 0 && { cpuWork }), packages: packagesOf(machine, run), isResolved, isCut: machine.isExhausted || (machine.isShortened && !collected.paths) };
}

/** Calls the handler as its platform does. False where its code could not be found. */
function invoke(machine: Machine, entry: Value): boolean {
  const options = optionsOf(entry).filter((option) => option.type !== 'literal' && option.type !== 'unknown');
  const [only] = options;
  if (!only) return false;
  if (options.length === 1) return invokeOne(machine, only);
  const arms = options.map((option) => machine.arm(() => void invokeOne(machine, option)));
  emitBranch(machine, arms, arms.map(() => 1 / arms.length));
  return withoutWrapped(machine, true);
}

/** What several may be, or what has to be made first, is more than the one function of a wrapper. */
function withoutWrapped(machine: Machine, isFound: boolean): boolean {
  machine.wrapped = undefined;
  return isFound;
}

function invokeOne(machine: Machine, entry: Value): boolean {
  switch (entry.type) {
    case 'function':
    case 'native':
      invokeFunction(machine, entry);
      return true;
    case 'library':
      return invokeWrapped(machine, entry);
    case 'promise':
    case 'class':
      return withoutWrapped(machine, invoke(machine, entry.type === 'class' ? construct(machine, entry, [], NOWHERE) : waitFor(machine, entry)));
    case 'object':
      return invokeObject(machine, entry);
    // Enhance: one after another, until one of them answers.
    case 'array':
      return withoutWrapped(machine, entry.items.map((item) => invoke(machine, item)).some((isFound) => isFound));
    default:
      return false;
  }
}

/** An object with methods: what its platform calls is one of them. */
function invokeObject(machine: Machine, entry: Value & { type: 'object' }): boolean {
  for (const name of ['handler', 'fetch', 'scheduled', 'queue', 'default', 'handle', 'run']) {
    const isMethod = entry.cls !== undefined && findMethod(entry.cls, name, 'method') !== undefined;
    const member = isMethod ? memberOf(machine, entry, name) : entry.members.get(name);
    if (member) return invoke(machine, member);
  }
  return false;
}

function invokeFunction(machine: Machine, entry: Value, event: Value = machine.isMail ? workersBinding('ForwardableEmailMessage') : givenEvent(machine), context: Value = givenObject(machine.born())): Value {
  return serve(machine, entry, [event, context, native('callback', () => UNKNOWN)]);
}

/** `middy(fn).use(…)`, `serverless(app)`: the functions that the wrapper was given. */
function invokeWrapped(machine: Machine, entry: LibraryValue): boolean {
  // Middleware that is `auth` itself, which nobody calls but the platform.
  const session = sessionLookup({ ...entry, path: `${entry.path}()`, site: entry.site ?? entry.receiver?.site });
  const direct = session ? [session] : functionsOfChain(entry);
  if (direct.length > 0) {
    const [event, context] = [firebaseEvent(machine, entry) ?? givenEvent(machine), givenObject(machine.born())];
    let ofOthers = -machine.out.length;
    runWithMiddleware(machine, entry, event, context, () => {
      for (const before of askedBefore(machine, entry)) serve(machine, before, [event, context]);
      const begin = machine.out.length;
      ofOthers += begin;
      for (const fn of direct) {
        const made = handlerMadeBy(machine, fn);
        const answer = invokeFunction(machine, made ?? fn, event, context);
        if (!made && direct.length === 1 && !optionsOf(answer).some(({ type }) => type === 'function')) machine.wrapped = wrappedFunction(fn);
        runAnswer(machine, entry, answer);
      }
      ofOthers -= machine.out.length;
      runAppsBeside(machine, entry, machine.out.slice(begin));
    });
    // Middleware that does something by itself is part of the handler.
    if (ofOthers + machine.out.length > 0) machine.wrapped = undefined;
    return true;
  }
  return runRoutes(machine, entry, UNKNOWN);
}

/** Module-level steps of the modules that were asked for, dependencies first. */
function initSteps(machine: Machine, run: ModuleRun): TraceStep[] {
  const steps: TraceStep[] = [];
  eachModule(machine, run, (module) => steps.push(...module.init));
  return steps;
}

function packagesOf(machine: Machine, run: ModuleRun): string[] {
  const packages = new Set<string>();
  eachModule(machine, run, ({ module }) => {
    for (const entry of module.ir.imports) {
      if (entry.typeOnly) continue;
      const target = machine.modules.resolve(entry.specifier, module);
      if ('package' in target) packages.add(packageOf(canonicalLibrary(entry.specifier)));
    }
  });
  return [...packages].sort();
}

/** The modules that the handler's module loads and those that the handler asks for, each after what it needs. */
function eachModule({ recorder }: Machine, entry: ModuleRun, visit: (run: ModuleRun) => void): void {
  walkModules([...entry.imports, ...recorder.asked], new Set([entry]), visit);
  visit(entry);
}
