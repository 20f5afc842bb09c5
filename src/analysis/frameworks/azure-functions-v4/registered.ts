import type { Trigger } from '../../../domain';
import type { StaticValue } from '../../framework';

/** A call that registers functions; its `name` may be known only where the program is followed. */
export interface Registered {
  file: string;
  line: number;
  module: string;
  path: string;
  trigger: Trigger;
  name: StaticValue;
  options: Record<string, StaticValue>;
  /** Where to find it when the program that registers it is followed; `by`: the module that has the call in another one register it. */
  place?: { main?: string; nth?: number; by?: string };
}
