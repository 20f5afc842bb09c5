import type { Position } from '../ir';
import { assign } from './members/assign';
import type { TraceStep } from './call-site';
import { emitBranch } from './conditions/branch';
import { caseShares } from './conditions/case-shares';
import { callOfPromise } from './packages/call-of-promise';
import { clientsAmong } from './packages/clients-among';
import { countGuards } from './conditions/guard-share';
import { executeAll, hoist } from './execute';
import { callLibrary } from './packages/library-call';
import type { Frame } from './frame';
import { functionName } from './function-name';
import { ASSUMED_COUNT } from './loops/assumed-count';
import { endScope } from './loops/end-scope';
import type { Machine } from './machine';
import { isModel } from './models/model-of';
import { argumentsOf } from './reentry';
import { asksNobody } from './values/asks-nobody';
import { functionsListed } from './values/functions-listed';
import { sequence } from './steps/sequence';
import { callUnknownMethod } from './natives/arrays';
import { Scope } from './scope';
import { withoutTailExit } from './steps/tail-exit';
import type { Consume } from './values/generator-value';
import { UNDEFINED, UNKNOWN, optionsOf, union, type FunctionValue, type PromiseValue, type Value } from './values/value';
import { waitFor } from './steps/wait';
import { rememberedRun } from './remember/remembered-run';
import { withoutWaitFreeDetail } from './steps/wait-free';

/** Calls whatever the value may be. `self` is what a method was taken from, `name` the method's name. */
export function callValue(machine: Machine, callee: Value, args: Value[], at: Position, length: number, self?: Value, name?: string): Value {
  switch (callee.type) {
    case 'function':
      return machine.enter(callee.scope.module.file, at, length, () => callFunction(machine, callee, args, self));
    case 'native':
      return callee.call(machine, args, at, self);
    case 'library':
      return callLibrary(machine, callee, args, machine.siteAt(at, length));
    case 'promise':
      return callOfPromise(machine, callee, args, at, length);
    case 'union':
      return callOneOf(machine, callee.options, args, at, length, self, name);
    case 'unknown':
      if (name === undefined || !asksNobody(name)) machine.decisions.doubts++;
      return (name !== undefined && callUnknownMethod(machine, self, name, args, at)) || callUnknown(machine, args);
    default:
      return UNKNOWN;
  }
}

/** Only a run could tell which one is called: each is an arm. */
function callOneOf(machine: Machine, options: readonly Value[], args: Value[], at: Position, length: number, self?: Value, name?: string): Value {
  const clients = clientsAmong(machine, options);
  const callable = options.filter((option) => option.type === 'function' || option.type === 'native' || option.type === 'promise' || clients.has(option));
  const [only] = callable;
  if (!only) return UNKNOWN;
  const isMaybeOther = options.some((option) => option.type === 'unknown');
  const other = isMaybeOther && name !== undefined && isEmptyOrOther(self) && args.some((arg) => arg.type === 'function') ? callUnknownMethod(machine, UNKNOWN, name, args, at) : undefined;
  if (other) return other;
  if (callable.length === 1) return asFarAsKnown(callValue(machine, only, args, at, length, self, name), isMaybeOther);
  const results: Value[] = [];
  const arms = callable.map((option) => machine.arm(() => void results.push(callValue(machine, option, args, at, length, self, name))));
  machine.merge(arms);
  emitBranch(machine, arms, caseShares(callable.map((option) => (option.type === 'function' ? option.fn.body : []))));
  return union(isMaybeOther ? [...results, UNKNOWN] : results);
}

/** `let items = []; if (ids) items = ids;`: there is only something to do for each where it is the other list. */
function isEmptyOrOther(value: Value | undefined): boolean {
  return value?.type === 'union' && value.options.every((option) => option.type === 'unknown' || (option.type === 'array' && option.items.length === 0 && !option.rest && !option.isPartial));
}

/** `(header || '').includes('x')`, `(path || '').split('/')`: constants that one of the values gives are not what the others give. */
function asFarAsKnown(result: Value, isMaybeOther: boolean): Value {
  const isConstant = result.type === 'literal' || (result.type === 'array' && result.items.length > 0 && !result.rest && result.items.every((item) => item.type === 'literal'));
  return isMaybeOther && isConstant ? UNKNOWN : result;
}

/** A function that nobody knows may hand its arguments on: a client stays a client, a callback may still be run. */
export function callUnknown(machine: Machine, args: readonly Value[]): Value {
  const callbacks = args.flatMap((arg) => (arg.type === 'function' ? [arg] : functionsListed(arg)));
  const client = args.flatMap(optionsOf).find((arg) => arg.type === 'library' && !arg.settled && arg.path.includes('new'));
  const hasPromise = args.some((arg) => arg.type === 'promise');
  if (callbacks.length === 0 && !client && !hasPromise) return UNKNOWN;
  const also = client?.type === 'library' ? [{ library: client.library, path: client.path }, ...(client.also ?? [])] : undefined;
  return { type: 'library', born: machine.born(), library: '', path: '()', args: [...args], ...(also && { also }), ...(callbacks.length > 0 && { callbacks }) };
}

/** Runs a function of the project: its steps stand where it is called; an async one is a promise that begins now. */
export function callFunction(machine: Machine, callee: FunctionValue, given: readonly Value[], self?: Value): Value {
  const { fn } = callee;
  const all = callee.bound ? [...callee.bound, ...given] : [...given];
  const me = fn.arrow ? callee.self : (callee.self ?? self);
  if (fn.generator) return { type: 'generator', ...(fn.async && { isAsync: true }), iterate: (running, consume) => iterate(running, callee, all, me, consume) };
  const args = argumentsOf(machine, callee, all);
  if (!args) return fn.async ? settled(UNKNOWN) : UNKNOWN;
  if (!mayRun(machine, callee)) return UNKNOWN;
  const { steps, value } = rememberedRun(machine, callee, args, me, (given) => runBody(machine, callee, given, me));
  if (!fn.async) {
    for (const step of steps) machine.emit(step);
    return value;
  }
  const [body] = steps;
  if (!body) return settled(value);
  return { type: 'promise', ids: [machine.start([body])], mode: 'all', value };
}

function iterate(machine: Machine, callee: FunctionValue, given: readonly Value[], self: Value | undefined, consume: Consume): Value {
  const args = argumentsOf(machine, callee, given);
  if (!args || !mayRun(machine, callee)) return UNKNOWN;
  const { steps, value } = runBody(machine, callee, args, self, consume);
  for (const step of steps) machine.emit(step);
  return value;
}

/** Whether there is room for a body to run; a run that lacks it here is not told again where there is. */
function mayRun(machine: Machine, callee: FunctionValue): boolean {
  machine.recorder.noteCall(callee, machine.stack.length);
  if (machine.fitsStack(1)) return machine.spend(4);
  machine.recorder.spoil();
  machine.isShortened = true;
  return false;
}

function settled(value: Value): PromiseValue {
  return { type: 'promise', ids: [], mode: 'all', value };
}

/** Runs a constructor on its object. What `new` makes is compared as a whole: this is not compared once more. */
export function runConstructor(machine: Machine, callee: FunctionValue, args: readonly Value[]): void {
  if (!mayRun(machine, callee)) return;
  for (const step of runBody(machine, callee, args, callee.self).steps) machine.emit(step);
}

/** What a body takes of time (at most one step), and what it returns. */
export interface BodyRun {
  steps: TraceStep[];
  value: Value;
}

/** Runs a body in a frame and scope of its own. */
function runBody(machine: Machine, callee: FunctionValue, args: readonly Value[], self: Value | undefined, yieldTo?: Consume): BodyRun {
  const { fn } = callee;
  machine.recorder.noteBody(fn, callee.scope.module);
  countGuards(fn);
  const scopeId = machine.newId();
  const scope = new Scope(callee.scope.module, callee.scope, { id: scopeId, born: machine.recorder.loads.module?.born });
  const frame: Frame = { module: callee.scope.module, fn, closure: callee.scope, returnTo: scopeId, returns: [], targets: [], args };
  if (self) frame.self = self;
  if (callee.home) frame.home = callee.home;
  if (yieldTo) frame.yieldTo = yieldTo;
  const steps = machine.capture(() =>
    machine.within(frame, () => {
      bindParameters(machine, scope, fn, args);
      hoist(machine, scope, fn.body);
      executeAll(machine, scope, fn.body);
      // It may also end without a return: `if (error) return error;`
      if (!machine.exited && frame.returns.length > 0) frame.returns.push(UNDEFINED);
    }),
  );
  endScope(machine, scopeId);
  const value = frame.returns.length === 0 ? UNDEFINED : union(frame.returns);
  const clean = withoutTailExit(steps, scopeId);
  if (clean.length === 0) return { steps: [], value };
  if (!frame.isRecursive) return { steps: asBody(callee, clean, scopeId), value };
  const told = asBody(callee, [asRecursion(machine, clean, scopeId)], machine.newId());
  // What waits for nothing, such as a walk through what is logged, is no less for its length.
  if (frame.isWidened && told[0]?.kind === 'scope') machine.isShortened = true;
  return { steps: told, value };
}

function asBody(callee: FunctionValue, steps: TraceStep[], scopeId: number): TraceStep[] {
  const name = isModel(callee.scope.module.file) ? undefined : functionName(callee);
  const body = sequence(steps);
  return withoutWaitFreeDetail(name === undefined ? { kind: 'scope', id: scopeId, body } : { kind: 'scope', id: scopeId, name, body });
}

/** A function that calls itself runs an assumed number of times. */
function asRecursion(machine: Machine, steps: TraceStep[], scopeId: number): TraceStep {
  const body: TraceStep = machine.exits.leadTo(scopeId) ? { kind: 'scope', id: scopeId, body: sequence(steps) } : sequence(steps);
  return { kind: 'loop', iterations: ASSUMED_COUNT, concurrency: 1, body, reason: 'it calls itself; the depth is assumed' };
}

function bindParameters(machine: Machine, scope: Scope, fn: FunctionValue['fn'], args: readonly Value[]): void {
  scope.args = args;
  fn.params.forEach((param, index) => {
    const isRest = param.rest === true;
    const value: Value = isRest ? { type: 'array', born: machine.born(), items: args.slice(index), loopDepth: machine.loops.length, isArguments: true } : (args[index] ?? UNDEFINED);
    assign(machine, scope, param, value, 'constant');
  });
}

/** Calls a handed-over function and waits for what it returns. */
export function callAndWait(machine: Machine, callee: Value, args: Value[], at: Position): Value {
  return waitFor(machine, callValue(machine, callee, args, at, 1));
}
