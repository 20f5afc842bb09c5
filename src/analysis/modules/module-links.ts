import type { LoadedModule } from './loaded-module';
import type { Resolution } from './resolve-specifier';

/** How files are read and where their imports lead. */
export interface ModuleLinks {
  /** Told of each file that is asked for. */
  onLoad?: ((file: string) => void) | undefined;
  load(file: string): LoadedModule;
  resolve(specifier: string, from: LoadedModule): Resolution;
}
