import type { Modules } from '../../modules/modules';
import { readJson } from '../../modules/read-json';
import { toValue } from '../../run/values/json-value';
import { Instance, type Datum } from '../values/datum';
import { fromValue } from '../values/from-value';
import { markReachable } from './mark-reachable';
import { Unknown } from '../values/unknown';

/** JSON files that the modules of a path import: all who import one have the same value, and so have other requests. */
export class JsonModules {
  private readonly known = new Map<string, Datum>();

  constructor(
    private readonly modules: Modules,
    private readonly shared: WeakSet<object>,
  ) {}

  /** `imported`: a member, where it is none of the names of the whole file. */
  of(file: string, imported: string): Datum {
    const whole = this.whole(file);
    if (imported === 'default' || imported === '*' || imported === '=') return whole;
    return whole instanceof Instance && whole.members.has(imported) ? whole.members.get(imported) : new Unknown();
  }

  private whole(file: string): Datum {
    if (!this.known.has(file)) {
      const value = fromValue(toValue(readJson(this.modules, file), 0));
      markReachable(value, this.shared);
      this.known.set(file, value);
    }
    return this.known.get(file);
  }
}
