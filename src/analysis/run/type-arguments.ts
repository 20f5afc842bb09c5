import type { LoadedModule } from '../modules';

/** Names of types, and the module that they are named in. */
export interface TypeArguments {
  module: LoadedModule;
  names: readonly string[];
}
