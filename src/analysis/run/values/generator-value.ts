import type { Machine } from '../machine';
import type { Value } from './value';

/** A generator that was called: its body runs when it is iterated, which gives what it returns. */
export interface GeneratorValue {
  type: 'generator';
  isAsync?: boolean;
  iterate(machine: Machine, consume: Consume): Value;
}

/** Takes what is yielded; may say what the yield gives. */
export type Consume = (item: Value) => Value | void;
