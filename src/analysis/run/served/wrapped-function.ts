import type { FunctionIr } from '../../ir';
import type { LoadedModule } from '../../modules/loaded-module';
import type { Value } from '../values/value';

/** A function of a module's top level that a package's wrapper runs. */
export interface WrappedFunction {
  module: LoadedModule;
  fn: FunctionIr;
}

/** The function, if it knows nothing but its module: not what a factory or a class gave it. */
export function wrappedFunction(value: Value): WrappedFunction | undefined {
  if (value.type !== 'function' || (value.self && !value.fn.arrow) || value.home || value.bound || value.scope.parent) return undefined;
  return { module: value.scope.module, fn: value.fn };
}
