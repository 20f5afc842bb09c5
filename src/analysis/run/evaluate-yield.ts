import type { Expression } from '../ir';
import { evaluate } from './evaluate';
import { eachOf } from './loops/for-each-loop';
import { iteratorMethod } from './loops/iterator-of';
import type { Machine } from './machine';
import type { Scope } from './scope';
import { UNDEFINED, UNKNOWN, optionsOf, type Value } from './values/value';
import { waitFor } from './steps/wait';

/** `yield value`, `yield* values`: what it gives is what who iterates makes of it. */
export function evaluateYield(machine: Machine, scope: Scope, expression: Expression & { kind: 'yield' }): Value {
  const value = expression.value ? evaluate(machine, scope, expression.value) : UNDEFINED;
  const consume = machine.frame.yieldTo;
  if (!consume) return UNKNOWN;
  if (value.type === 'generator') return value.iterate(machine, expression.all ? consume : () => undefined);
  const awaits = machine.frame.fn?.async === true;
  if (!expression.all || !isIterable(machine, value, awaits)) return consume(waitFor(machine, value)) ?? UNKNOWN;
  // As `for (const item of values) yield item;`.
  eachOf({ machine, scope, statement: { body: [], ...(awaits && { awaits }) }, runBody: (item) => void consume(waitFor(machine, item)) }, value);
  return value.type === 'object' ? UNKNOWN : UNDEFINED;
}

/** A list, one of several, or an object that says how it is iterated. Of others a package may make something else: effects are yielded too. */
function isIterable(machine: Machine, value: Value, awaits: boolean): boolean {
  return value.type === 'object' ? iteratorMethod(machine, value, awaits) !== undefined : optionsOf(value).every(({ type }) => type === 'array');
}
