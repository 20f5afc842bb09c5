import { LATENCY_OF_SLEEP } from '../../io/node';
import type { Position } from '../../ir';
import { callAndWait } from '../call';
import type { CallSite } from '../call-site';
import type { Machine } from '../machine';
import { UNDEFINED, UNKNOWN, type NativeValue, type Value } from '../value';
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
  return machine.capture(() => {
    machine.emit({ kind: 'call', call });
    callAndWait(machine, callback, args, at);
  });
}
