import type { Position } from '../../ir';
import type { TraceStep } from '../call-site';
import { addToRest } from '../members/assign';
import { callAndWait, callValue } from '../call';
import { everyItem } from '../values/every-item';
import { mayBeAnother } from '../values/may-be-another';
import { perhaps } from '../conditions/branch';
import { ASSUMED_COUNT } from '../loops/assumed-count';
import { givenByPackage } from '../packages/given-by-package';
import { isBegunByWaiting } from '../packages/is-begun-by-waiting';
import { countedLoop } from '../loops/loop-scope';
import type { Machine } from '../machine';
import { sequence } from '../steps/sequence';
import { libraryMember } from '../members/library-member';
import { memberOf } from '../members/member';
import { isSameFunction } from '../values/is-same-function';
import { promiseOf } from '../values/promise-of';
import { UNDEFINED, UNKNOWN, optionsOf, union, type ArrayValue, type NativeValue, type PromiseValue, type Value } from '../values/value';
import { waitFor } from '../steps/wait';
import { startLimited } from '../loops/limited';
import { settleEach } from '../loops/settle-each';
import { settleLibrary } from '../packages/settle-library';
import { asList } from './generators';
import { native } from './native';
import { runExecutor } from './promise-executor';
import { NOWHERE } from '../nowhere';

const NOTHING: PromiseValue = { type: 'promise', ids: [], mode: 'all', value: UNDEFINED };

/** The global `Promise`. */
export const PROMISE: NativeValue = {
  ...native('Promise', () => UNKNOWN, {
    all: native('all', (machine, [list = UNKNOWN]) => combine(machine, list, 'all')),
    allSettled: native('allSettled', (machine, [list = UNKNOWN]): Value => ({ ...combine(machine, list, 'all'), value: settledResults(machine, list) })),
    race: native('race', (machine, [list = UNKNOWN]) => combine(machine, list, 'race')),
    any: native('any', (machine, [list = UNKNOWN]) => combine(machine, list, 'race')),
    resolve: native('resolve', (_machine, [value = UNDEFINED]) => (value.type === 'promise' || value.type === 'library' ? value : { ...NOTHING, value })),
    reject: native('reject', () => ({ ...NOTHING, onlyRejects: true })),
    withResolvers: native('withResolvers', (machine, _args, at) => withResolvers(machine, at)),
  }),
  construct: (machine, [executor = UNKNOWN], at) => runExecutor(machine, executor, at),
};

function withResolvers(machine: Machine, at: Position): Value {
  let functions: Value[] = [];
  const promise = runExecutor(machine, native('executor', (_machine, given) => ((functions = given), UNDEFINED)), at);
  const [resolve = UNKNOWN, reject = UNKNOWN] = functions;
  return { type: 'object', born: machine.born(), members: new Map(Object.entries({ promise, resolve, reject })) };
}

/** Promises among the members of a list. */
function combine(machine: Machine, given: Value, mode: PromiseValue['mode']): PromiseValue {
  const list = asList(machine, given);
  if (list.type === 'union') {
    const parts = list.options.filter((option) => option.type === 'array').map((option) => combine(machine, option, mode));
    return { type: 'promise', ids: parts.flatMap((part) => part.ids), mode, value: union(parts.map((part) => part.value)) };
  }
  if (list.type === 'library' && list.callbacks) return combine(machine, resultsOf(machine, list.callbacks), mode);
  if (list.type !== 'array') return { ...NOTHING, value: UNKNOWN };
  const limited = mode === 'all' ? startLimited(machine, list) : undefined;
  const members = everyItem(list).filter((member) => !limited?.started.has(member));
  const idsOfMembers = members.map((member) => optionsOf(member).flatMap((option) => (member === list.rest?.item && option.type === 'library' && isBegunByWaiting(machine, option) ? settleEach(machine, option, list.rest) : idsOf(machine, option, mode, list.isPartial || mayBeAnother(optionsOf(member))))));
  const isWonAtOnce = mode === 'race' && members.some((member, index) => idsOfMembers[index]?.length === 0 && !(member.type === 'promise' && member.onlyRejects));
  if (isWonAtOnce) return { ...NOTHING, value: union(members.map(valueOf)) };
  const ids = [...idsOfMembers.flat(), ...(limited?.ids ?? [])];
  const isLimited = mode === 'race' && members.some((member) => member.type === 'promise' && member.onlyRejects);
  return { type: 'promise', ...(isLimited && { mayReject: true }), ids: [...new Set(ids)], mode, value: mode === 'all' ? resolved(list) : union(members.map(valueOf)) };
}

/** `_.map(list, callback)` of a package: what its callback returns, a number of times that is assumed. */
function resultsOf(machine: Machine, callbacks: readonly Value[]): ArrayValue {
  const list: ArrayValue = { type: 'array', born: machine.born(), items: [], loopDepth: machine.loops.length };
  countedLoop(machine, ASSUMED_COUNT, 'the number of items is assumed', undefined, () => {
    for (const callback of callbacks) addToRest(machine, list, callValue(machine, callback, givenByPackage(machine, callback), NOWHERE, 1));
  });
  return list;
}

/** Ids whose end is the end of one member; `isPartial`: which may not be there. */
function idsOf(machine: Machine, member: Value, mode: PromiseValue['mode'], isPartial = false): number[] {
  if (member.type === 'library') {
    if (member.begun !== undefined) return [member.begun];
    const settle = (): void => void settleLibrary(machine, member);
    const steps = machine.capture(() => (isPartial ? perhaps(machine, settle) : settle()));
    return steps.length === 0 ? [] : [machine.start(steps)];
  }
  if (member.type !== 'promise' || member.ids.length === 0) return [];
  const isOne = member.ids.length === 1 || (member.mode === 'all' && mode === 'all');
  if (isOne) return member.ids;
  return [machine.start([{ kind: 'join', ids: member.ids, mode: member.mode }])];
}

function valueOf(member: Value): Value {
  return member.type === 'promise' ? member.value : member;
}

function resolved(list: ArrayValue): ArrayValue {
  return { ...list, items: list.items.map(valueOf), ...(list.rest && { rest: { ...list.rest, item: valueOf(list.rest.item) } }) };
}

function settledResults(machine: Machine, list: Value): Value {
  if (list.type !== 'array') return UNKNOWN;
  const wrap = (value: Value): Value => ({ type: 'object', born: machine.born(), members: new Map([['value', valueOf(value)]]), open: true });
  return { ...list, items: list.items.map(wrap), ...(list.rest && { rest: { ...list.rest, item: wrap(list.rest.item) } }) };
}

/** `promise.then` and its kin; every other member is that of a richer promise (`got(url).json()`). */
export function promiseMember(machine: Machine, promise: PromiseValue, name: string): Value {
  switch (name) {
    case 'then':
      return native('then', (running, [onDone = UNKNOWN, onFailed], at) => (onFailed?.type === 'function' && !isSameFunction(onDone, onFailed) ? chainEither(running, promise, onDone, onFailed, at) : chain(running, promise, onDone, at, 'value')));
    case 'finally':
      return native('finally', (running, [onDone = UNKNOWN], at) => chain(running, promise, onDone, at, 'nothing'));
    case 'catch':
      return native('catch', (running, [onFailed = UNKNOWN], at) => rescue(running, promise, onFailed, at));
    // `proxy(server, event, context, 'PROMISE').promise`
    case 'promise':
      return promise.value.type === 'unknown' ? promise : extendedMember(machine, promise, name);
    default:
      return extendedMember(machine, promise, name);
  }
}

function extendedMember(machine: Machine, promise: PromiseValue, name: string): Value {
  if (promise.value.type === 'library') return { ...promise, value: { ...libraryMember(promise.value, name), settled: true } };
  const member = memberOf(machine, promise.value, name);
  return native(name, (running, args, at) => ({ ...promise, value: callValue(running, member, args, at, name.length) }));
}

/** Steps that wait for the promise; one that was begun just before moves in here. */
function waitingSteps(machine: Machine, promise: PromiseValue, then: (value: Value) => void): TraceStep[] {
  const last = machine.out.at(-1);
  const [id] = promise.ids;
  const movesIn = last?.kind === 'start' && promise.ids.length === 1 && last.id === id;
  const call = !movesIn && last && promise.ids.length === 1 && beginsOnly(last, id!) ? last : undefined;
  if (movesIn || call) machine.out.pop();
  return machine.capture(() => {
    if (movesIn) {
      // One after the other: a chain of thousands is no deeper than one.
      for (const step of last.body.kind === 'sequence' ? last.body.steps : [last.body]) machine.emit(step);
      // Somebody else may wait for it too: `const run = last.then(fn); last = run.catch(() => {}); return run;`
      machine.emit({ kind: 'start', id: id!, body: sequence([]), settles: true });
    }
    if (call) machine.emit(call);
    then(movesIn ? promise.value : waitFor(machine, promise));
  });
}

/** `run(() => load()).catch(…)`: the call of a function that only begins the promise. */
function beginsOnly(step: TraceStep, id: number): boolean {
  if (step.kind === 'start') return step.id === id;
  if (step.kind !== 'scope') return false;
  const [only, ...others] = step.body.kind === 'sequence' ? step.body.steps : [step.body];
  return only !== undefined && others.length === 0 && beginsOnly(only, id);
}

function chain(machine: Machine, promise: PromiseValue, callback: Value, at: Position, passes: 'value' | 'nothing'): Value {
  let result: Value = promise.value;
  const steps = waitingSteps(machine, promise, (value) => {
    const returned = callAndWait(machine, callback, passes === 'value' ? [value] : [], at);
    result = passes === 'value' ? returned : value;
  });
  return promiseOf(machine, steps, result);
}

/** `promise.then(onDone, onFailed)` */
function chainEither(machine: Machine, promise: PromiseValue, onDone: Value, onFailed: Value, at: Position): Value {
  const done = chain(machine, promise, onDone, at, 'value');
  return done.type === 'promise' ? rescue(machine, done, onFailed, at) : done;
}

function rescue(machine: Machine, promise: PromiseValue, callback: Value, at: Position): Value {
  let result: Value = promise.value;
  let rescued: Value = UNKNOWN;
  const body = waitingSteps(machine, promise, (value) => {
    result = value;
  });
  const arm = machine.arm(() => {
    rescued = callAndWait(machine, callback, [UNKNOWN], at);
  });
  if (body.length === 0 && arm.steps.length === 0) return { ...NOTHING, value: union([result, rescued]) };
  const step: TraceStep = arm.steps.length === 0 ? sequence(body) : { kind: 'try', body: sequence(body), handler: sequence(arm.steps) };
  return { type: 'promise', ids: [machine.start([step])], mode: 'all', value: union([result, rescued]) };
}
