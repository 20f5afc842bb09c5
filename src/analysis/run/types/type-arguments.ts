import type { LoadedModule } from '../../modules/loaded-module';

/** Names of types, and the module that they are named in. */
export interface TypeArguments {
  module: LoadedModule;
  names: readonly string[];
}
