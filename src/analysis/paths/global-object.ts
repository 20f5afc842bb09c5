import { globalDatum } from './natives/globals';
import { Instance, type Datum } from './datum';
import type { World } from './world';

const BUILT_IN: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(globalThis));

/** `globalThis` as one module sees it: what it puts there it finds there again. */
export class GlobalObject extends Instance {
  constructor(private readonly file: string) {
    super();
  }

  /** A member that the module did not put there: of the language, or what nobody knows. */
  builtIn(world: World, name: string): Datum {
    return world.isLoading && !BUILT_IN.has(name) ? undefined : globalDatum(world, name, this.file);
  }
}
