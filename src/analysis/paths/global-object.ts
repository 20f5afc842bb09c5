import { BUILT_IN_GLOBALS } from '../run/global-object';
import { Instance, type Datum } from './values/datum';
import { globalDatum } from './natives/globals';
import type { World } from './world';

/** `globalThis` as one module sees it: what it puts there it finds there again. */
export class GlobalObject extends Instance {
  constructor(private readonly file: string) {
    super();
  }

  /** A member that the module did not put there: of the language, or what nobody knows. */
  builtIn(world: World, name: string): Datum {
    return world.isLoading && !BUILT_IN_GLOBALS.has(name) ? undefined : globalDatum(world, name, this.file);
  }
}
