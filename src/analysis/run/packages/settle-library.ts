import { isRegistration } from '../../io/dispatchers';
import { ASSUMED_COUNT } from '../loops/assumed-count';
import { callValue } from '../call';
import { callSite } from './call-site-of';
import { isUnknownCall, unknownCall } from './unknown-call';
import { givenByPackage } from './given-by-package';
import { NOWHERE } from '../nowhere';
import { callsForEach, forEachGiven } from '../loops/for-each-given';
import { countedLoop } from '../loops/loop-scope';
import { PROMISE } from '../natives/promises';
import { queuedBefore } from './queued';
import type { Machine } from '../machine';
import { joinStreams } from './streams';
import { everyItem } from '../values/every-item';
import { UNKNOWN, union, type FunctionValue, type LibraryValue, type PromiseValue, type Value } from '../values/value';
import { join, waitFor } from '../steps/wait';

/** Waits for a value of a package: a builder's I/O, a call that was begun, or functions that were handed over. */
export function settleLibrary(machine: Machine, value: LibraryValue): Value {
  if (value.settled || isRegistration(value) || isClient(machine, value)) return value;
  machine.recorder.changeLibrary(value);
  value.settled = true;
  const queued = queuedBefore(value);
  if (queued) return waitFor(machine, callValue(machine, PROMISE.members!.all!, [queued], value.site ?? NOWHERE, 1));
  const found = machine.io.find(value, 'awaited', false);
  if (found) {
    machine.emit({ kind: 'call', call: callSite(value, found) });
    if (callsForEach(value.path)) for (const callback of value.callbacks ?? []) runHanded(machine, value, callback);
    return value;
  }
  const isBehind = takesTime(machine, () => settleBefore(machine, value));
  if (runsConstructedCallbacks(value) && takesTime(machine, () => runRepeatedly(machine, value))) return value;
  if (value.begun !== undefined) join(machine, [value.begun], 'all');
  joinStreams(machine, value.args);
  const handedOver = value.args.flatMap((arg) => promisesIn(arg));
  for (const promise of handedOver) join(machine, promise.ids, promise.mode);
  const callbacks = value.callbacks ?? [];
  const [only] = handedOver;
  if (callbacks.length === 0) return only && handedOver.length === 1 && only.value.type !== 'unknown' ? union([value, only.value]) : value;
  const results: Value[] = [];
  const hasWaited = takesTime(machine, () => callbacks.forEach((callback) => results.push(runHanded(machine, value, callback)))) || isBehind;
  // Somebody else is waited for: `client.query(text, (row) => row.id)`.
  if (!hasWaited && value.path.endsWith('new')) return client(value);
  if (!hasWaited && isUnknownCall(machine.io, { ...value, callbacks: undefined })) machine.emit({ kind: 'call', call: unknownCall(machine.io, value) });
  return union([...results, UNKNOWN]);
}

/** What a chain of calls began with: who waits for `attempt(async () => …).match(one, other)` of a package that has no rows waits for the attempt. The call itself asks nobody else: the last one may. */
function settleBefore(machine: Machine, { library, receiver }: LibraryValue): void {
  if (!receiver?.path.endsWith('()') || receiver.settled || !machine.io.isUnknown(library)) return;
  settleBefore(machine, receiver);
  machine.recorder.changeLibrary(receiver);
  receiver.settled = true;
  for (const promise of receiver.args.flatMap(promisesIn)) join(machine, promise.ids, promise.mode);
  for (const callback of receiver.callbacks ?? []) runHanded(machine, receiver, callback);
}

const handed: FunctionValue[] = [];

/** What a function answers may wait for the function once more: `const next = (step) => (step.done ? step : step.load().then(next))`. Each round is like the first. */
function runHanded(machine: Machine, value: LibraryValue, callback: Value): Value {
  if (callback.type !== 'function') return runGiven(machine, value, callback);
  if (handed.some(({ fn, scope }) => fn === callback.fn && scope === callback.scope)) return UNKNOWN;
  handed.push(callback);
  try {
    return runGiven(machine, value, callback);
  } finally {
    handed.pop();
  }
}

/** A generator that a package is handed is iterated: `pipeline(rows, async function* (rows) { … })`. */
function runGiven(machine: Machine, value: LibraryValue, callback: Value): Value {
  let answer: Value = UNKNOWN;
  forEachGiven(machine, value.path, () => {
    const result = callValue(machine, callback, handedOn(machine, value) ?? givenByPackage(machine, callback), value.site ?? NOWHERE, 1);
    if (result.type === 'generator') result.iterate(machine, () => UNKNOWN);
    else answer = waitFor(machine, result);
  });
  return answer;
}

/** `limit(load, id)`, and `db.transaction((trx) => trx.insert(…))` of a package that has no rows: with what the function is called. */
function handedOn({ io }: Machine, { library, path, args, receiver }: LibraryValue): Value[] | undefined {
  if (receiver && io.isUnknown(library) && /(?:^|[a-z\d$.])[tT]ransaction\(\)$/.test(path)) return [{ ...receiver, settled: true }];
  return library === 'p-limit' && path.endsWith('()()') && args.length > 1 ? args.slice(1) : undefined;
}

/** `await (client ??= new Client())`: nothing is waited for, and whoever finds the client later finds it as it was. */
function isClient(machine: Machine, value: LibraryValue): boolean {
  const { path, begun, callbacks, args } = value;
  return /(?:^|\.)new$/.test(path) && begun === undefined && !callbacks && args.every((arg) => promisesIn(arg).length === 0) && !machine.io.find(value, 'awaited', false);
}

/** `await new Client(() => token)`: it is no promise. */
function client(value: LibraryValue): LibraryValue {
  value.settled = false;
  return value;
}

/** Whether anything is begun or waited for. */
function takesTime(machine: Machine, run: () => void): boolean {
  const steps = machine.capture(run);
  for (const step of steps) machine.emit(step);
  return steps.length > 0;
}

/** `new Pool(callback)` … `await pool.start()`: the callback runs a number of times that is assumed. */
function runsConstructedCallbacks({ callbacks, receiver }: LibraryValue): boolean {
  return callbacks === undefined && receiver?.callbacks !== undefined && receiver.path.endsWith('new');
}

function runRepeatedly(machine: Machine, value: LibraryValue): void {
  countedLoop(machine, ASSUMED_COUNT, 'how often the package calls back is assumed', undefined, () => {
    for (const callback of value.receiver?.callbacks ?? []) waitFor(machine, callValue(machine, callback, givenByPackage(machine, callback), value.site ?? NOWHERE, 1));
  });
}

/** `pTimeout(promise, 1000)`, `firstValueFrom(promise)`: whoever waits for the result waits for the promise. */
function promisesIn(arg: Value): PromiseValue[] {
  if (arg.type === 'promise') return [arg];
  if (arg.type !== 'array') return [];
  return everyItem(arg).filter((item) => item.type === 'promise');
}
