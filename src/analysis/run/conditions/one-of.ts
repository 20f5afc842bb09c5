import type { TraceStep } from '../call-site';
import type { Machine } from '../machine';
import { union, type Value } from '../values/value';

/** The value that arms leave: a promise is that of the arm that was taken, under a name of its own, which each arm gives to its own promise. */
export function oneOf(machine: Machine, arms: readonly { steps: TraceStep[] }[], values: readonly (Value | undefined)[]): Value {
  const known = values.filter((value) => value !== undefined);
  const promises = known.filter((value) => value.type === 'promise');
  if (promises.length === 0 || known.every((value) => value === known[0])) return union(known);
  const id = machine.newId();
  for (const [index, value] of values.entries()) {
    if (value?.type === 'promise') arms[index]?.steps.push({ kind: 'start', id, body: { kind: 'join', ids: value.ids, mode: value.mode } });
  }
  const taken: Value = { type: 'promise', ids: [id], mode: 'all', value: union(promises.map((promise) => promise.value)) };
  return union([...known.filter((value) => value.type !== 'promise'), taken]);
}
