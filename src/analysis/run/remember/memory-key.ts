import { identity } from './identity';
import type { Machine } from '../machine';
import { placeOf } from './place-of';
import type { OwnPlace } from './recording';
import type { Scope } from '../scope';
import { UNDEFINED, type LibraryValue, type Value } from '../values/value';
import type { TextConstant } from '../values/text-constant';
import { ValueKeys } from './value-keys';

/** What a call's steps depend on, as a text. */
export interface MemoryKey {
  text: string;
  /** Texts that the handler's code states, in the order of the text, in which they do not stand. */
  texts: readonly TextConstant[];
  /** Parts of the text: values, and where they stand. */
  size: number;
  /** What the handler made before and the call may find, by its number in the text. */
  given: ReadonlyMap<Value, number>;
  /** Calls of unknown packages among it for whose end somebody may still wait. */
  begun: readonly LibraryValue[];
  promises: ReadonlyMap<number, number>;
  scopes: ReadonlyMap<Scope, number>;
  /** The key of a call that also looks at what the handler left in these places: only their part is in its text. Undefined where it cannot be compared. */
  looking(places: readonly OwnPlace[]): MemoryKey | undefined;
}

/** What is called: a function, or a class of which an instance is made. */
export interface Remembered {
  fn: object;
  scope: Scope;
  members?: unknown;
}

/** Undefined where a call depends on more than can be compared. `ofHandler`: what a handler made is called too; its key says what it finds in the calls around it. */
export function memoryKey({ scope, members }: Remembered, args: readonly Value[], self: Value | undefined, machine: Machine, ofHandler = false): MemoryKey | undefined {
  if ((!scope.isShared && !ofHandler) || members) return undefined;
  const keys = new ValueKeys(machine);
  // In shared lists and packages' values, which nobody compares, there may be the same texts.
  if (!ofHandler && machine.recorder.shared.number === 0) keys.texts = [];
  if (scope.isShared) keys.add(`s${identity(scope)}`);
  else keys.scope(scope);
  if (self) keys.value(self);
  keys.add('(');
  for (const arg of args) keys.value(arg);
  return asKey(keys);
}

function asKey(keys: ValueKeys): MemoryKey | undefined {
  if (!keys.isComparable) return undefined;
  const { parts, given, begun, promises, scopes, texts = [] } = keys;
  return { text: parts.join(), texts, size: parts.length, given, begun, promises, scopes, looking: (places) => lookingAt(keys, places) };
}

function lookingAt(keys: ValueKeys, places: readonly OwnPlace[]): MemoryKey | undefined {
  const more = keys.after();
  for (const { variables, name, value } of places) {
    more.add(placeOf(variables, name));
    more.value(value ?? UNDEFINED);
  }
  return asKey(more);
}
