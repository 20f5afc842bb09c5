import type { FunctionIr } from '../ir';
import type { LoadedModule } from '../modules/loaded-module';
import type { Scope } from './scope';
import type { Consume } from './values/generator-value';
import type { ClassValue, Value } from './values/value';

/** One function call, or one module's top level. */
export interface Frame {
  module: LoadedModule;
  fn?: FunctionIr;
  /** Where the function was made: another closure of the same text is another function. */
  closure?: Scope;
  args?: readonly Value[];
  self?: Value;
  home?: ClassValue;
  /** Scope id that `return` goes to. */
  returnTo: number;
  returns: Value[];
  targets: LoopTarget[];
  isRecursive?: boolean;
  /** It called itself with what decides how often, which was not followed to its end. */
  isWidened?: true;
  yieldTo?: Consume;
}

export interface LoopTarget {
  label?: string;
  breakTo: number;
  /** Absent for a `switch` or a labelled block. */
  continueTo?: number;
  /** A labelled block: only its label leads out of it. */
  onlyByLabel?: true;
}

/** `app.http('name', { handler })`, `router.get('/path', fn)`. */
export interface Registration {
  library: string;
  path: string;
  line: number;
  args: Value[];
  functions: Value[];
}
