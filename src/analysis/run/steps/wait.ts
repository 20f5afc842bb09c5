import type { TraceStep } from '../call-site';
import { emitBranch, perhaps } from '../conditions/branch';
import { settleLibrary } from '../packages/settle-library';
import type { Machine } from '../machine';
import { mayBeAnother } from '../values/may-be-another';
import { methodOn } from '../members/method-on';
import { sequence } from './sequence';
import { callValue } from '../call';
import { findMethod } from '../class';
import { native } from '../natives/native';
import { UNKNOWN, optionsOf, union, type ObjectValue, type PromiseValue, type Value } from '../values/value';
import { NOWHERE } from '../nowhere';

/** Share of waits that a time limit ends. */
const LIMIT_PROBABILITY = 0.02;

/** `await value`: emits the waiting and gives what the promise resolves to. */
export function waitFor(machine: Machine, value: Value): Value {
  switch (value.type) {
    case 'promise':
      join(machine, value.ids, value.mode);
      // What can only be rejected is thrown here.
      if (value.onlyRejects || value.mayReject) perhaps(machine, () => machine.exit(0), value.onlyRejects ? 0.5 : LIMIT_PROBABILITY);
      return optionsOf(value.value).some(({ type }) => type === 'promise' || type === 'library') ? waitFor(machine, value.value) : value.value;
    case 'library':
      return settleLibrary(machine, value);
    case 'object':
      return waitForThenable(machine, value);
    case 'union':
      return waitForOneOf(machine, value.options);
    default:
      return value;
  }
}

/** An object with a `then` is waited for by calling it. */
function waitForThenable(machine: Machine, object: ObjectValue): Value {
  const own = object.members.get('then');
  const method = object.cls && findMethod(object.cls, 'then', 'method');
  const then: Value | undefined = own ?? (method && methodOn(object, method));
  if (then?.type !== 'function') return object;
  let result: Value = UNKNOWN;
  const done = native('resolve', (_machine, [value = UNKNOWN]) => (result = value));
  const promise = callValue(machine, then, [done, native('reject', () => UNKNOWN)], NOWHERE, 1);
  if (promise.type === 'promise') waitFor(machine, promise);
  return result;
}

function waitForOneOf(machine: Machine, options: readonly Value[]): Value {
  // Only one of them was begun on any path: the others are no wait.
  for (const option of options) if (option.type === 'promise') join(machine, option.ids, option.mode);
  const results: Value[] = options.filter((option) => option.type !== 'library').map((option) => (option.type === 'promise' ? option.value : option));
  const libraries = options.filter((option) => option.type === 'library');
  if (libraries.length === 0) return union(results);
  const arms = libraries.map((option) => machine.arm(() => void results.push(settleLibrary(machine, option))));
  if (mayBeAnother(options)) arms.push(machine.arm(() => undefined));
  machine.merge(arms);
  if (arms.length === 1) for (const step of arms[0]?.steps ?? []) machine.emit(step);
  else emitBranch(machine, arms, arms.map(() => 1 / arms.length));
  return union(results);
}

/** Waits for promises; what was begun just before is simply done here. */
export function join(machine: Machine, ids: readonly number[], mode: PromiseValue['mode']): void {
  if (ids.length === 0) return;
  for (const id of machine.unsettled.size > 0 ? ids : []) {
    const waiting = machine.unsettled.get(id);
    if (waiting) machine.noteUnfollowed('waits for what another part of the program resolves', waiting.site);
  }
  if (!joinInPlace(machine, machine.out, ids, mode)) machine.emit({ kind: 'join', ids: [...ids], mode });
}

function joinInPlace(machine: Machine, steps: TraceStep[], ids: readonly number[], mode: PromiseValue['mode']): boolean {
  const last = steps.at(-1);
  // Who loses a race goes on, and may be waited for later.
  if (!last || (mode === 'race' && ids.length > 1)) return false;
  if (last.kind === 'scope' && !machine.exits.leadTo(last.id)) {
    // A copy: the steps may be those of a run that is told again.
    const inner = last.body.kind === 'sequence' ? [...last.body.steps] : [last.body];
    if (!joinInPlace(machine, inner, ids, mode)) return false;
    steps[steps.length - 1] = { ...last, body: sequence(inner) };
    return true;
  }
  const begun = steps.slice(-ids.length);
  if (begun.length !== ids.length || !begun.every((step) => step.kind === 'start' && ids.includes(step.id))) return false;
  const bodies = begun.map((step) => (step as TraceStep & { kind: 'start' }).body);
  steps.length -= ids.length;
  const [only] = bodies;
  steps.push(only && bodies.length === 1 ? only : { kind: 'parallel', mode, branches: bodies });
  return true;
}
