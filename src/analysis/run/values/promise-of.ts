import type { TraceStep } from '../call-site';
import type { Machine } from '../machine';
import type { PromiseValue, Value } from './value';

/** A promise of the value that begins now and takes the steps. */
export function promiseOf(machine: Machine, steps: TraceStep[], value: Value): PromiseValue {
  return { type: 'promise', ids: steps.length === 0 ? [] : [machine.start(steps)], mode: 'all', value };
}
