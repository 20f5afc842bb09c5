import type { LoadedModule } from '../modules/modules';

/** Names of types, and the module that they are named in. */
export interface TypeArguments {
  module: LoadedModule;
  names: readonly string[];
}
