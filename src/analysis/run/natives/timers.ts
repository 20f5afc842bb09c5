import { LATENCY_OF_SLEEP } from '../../io/rows/node';
import type { Position } from '../../ir';
import { callAndWait } from '../call';
import type { CallSite, TraceStep } from '../call-site';
import { ASSUMED_COUNT } from '../loops/assumed-count';
import type { Machine } from '../machine';
import { UNDEFINED, UNKNOWN, type NativeValue, type Value } from '../values/value';
import { forgetAssigned } from './forget-shared';
import { native } from './native';

/** `setTimeout(callback, ms)`: time that passes only for who waits for what the callback does. */
export const SET_TIMEOUT: NativeValue = native('setTimeout', (machine, [callback = UNKNOWN, delay = UNDEFINED, ...args], at) => {
  machine.start(timerSteps(machine, callback, delay, args, at));
  return UNKNOWN;
});

export const SET_IMMEDIATE: NativeValue = native('setImmediate', (machine, [callback = UNKNOWN, ...args], at) => {
  const steps = machine.capture(() => void callAndWait(machine, callback, args, at));
  if (steps.length > 0) machine.start(steps);
  return UNKNOWN;
});

function timerSteps(machine: Machine, callback: Value, delay: Value, args: Value[], at: Position): ReturnType<Machine['capture']> {
  const fixedMs = delay.type === 'literal' ? Number(delay.value ?? 0) : undefined;
  const call: CallSite = {
    site: machine.siteAt(at, 'setTimeout'.length),
    library: 'node:timers',
    service: 'sleep',
    operation: 'setTimeout',
    latency: LATENCY_OF_SLEEP,
    ...(fixedMs !== undefined && Number.isFinite(fixedMs) && { fixedMs: Math.max(0, fixedMs) }),
  };
  return later(machine, () => {
    machine.emit({ kind: 'call', call });
    callAndWait(machine, callback, args, at);
  });
}

/** What is done at some time from now on: what it writes may be there or not. */
function later(machine: Machine, run: () => void): TraceStep[] {
  const arm = machine.arm(run);
  machine.mergePossible(arm);
  return arm.steps;
}

/** `setInterval(callback, ms)`: the last of the times that it is called counts, which comes after an assumed number of others. */
export const SET_INTERVAL: NativeValue = native('setInterval', (machine, [callback = UNKNOWN, delay = UNDEFINED, ...args], at) => {
  if (callback.type === 'function') forgetAssigned(machine, callback);
  const steps = timerSteps(machine, callback, delay, args, at);
  const { likely, high } = ASSUMED_COUNT;
  machine.start([{ kind: 'loop', iterations: { low: 0, likely: likely - 1, high: high - 1 }, concurrency: 1, body: steps[0]!, reason: 'how often the interval fires is assumed' }, ...steps]);
  return UNKNOWN;
});
