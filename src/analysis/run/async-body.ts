import { functionName, runBody } from './call';
import type { TraceStep } from './call-site';
import type { Machine } from './machine';
import { sequence } from './sequence';
import { memoryKey } from './memory-key';
import type { FunctionValue, Value } from './value';
import { withoutWaitFreeDetail } from './wait-free';

/** An async body is the same wherever it is called with the same arguments: it is run once. */
export function asyncBody(machine: Machine, callee: FunctionValue, args: readonly Value[], self: Value | undefined): { body?: TraceStep; value: Value } {
  const key = memoryKey(callee, args, self);
  const known = key === undefined ? undefined : machine.memory.get(callee.fn)?.get(key);
  if (known) return { body: known.body, value: known.value };
  const { steps, value, scopeId, isRecursive } = runBody(machine, callee, args, self);
  if (steps.length === 0) return { value };
  const [body] = withoutWaitFreeDetail({ kind: 'scope', id: scopeId, name: functionName(callee), body: sequence(steps) });
  if (!body) return { value };
  const isReusable = key !== undefined && !isRecursive && !machine.isExhausted && machine.stack.every((frame) => !frame.isRecursive) && isPlain(value);
  if (isReusable) {
    const bodies = machine.memory.get(callee.fn) ?? new Map<string, { body: TraceStep; value: Value }>();
    machine.memory.set(callee.fn, bodies.set(key, { body, value }));
  }
  return { body, value };
}

function isPlain(value: Value): boolean {
  if (value.type === 'array') return value.items.every(isPlain) && (!value.rest || isPlain(value.rest.item));
  if (value.type === 'object') return [...value.members.values()].every((member) => member.type === 'literal' || member.type === 'unknown' || member.type === 'library');
  return value.type !== 'promise' && value.type !== 'union' && value.type !== 'generator';
}
