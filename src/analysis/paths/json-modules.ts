import type { Modules } from '../modules/modules';
import { parseJsonValue } from '../run/json-value';
import type { Datum } from './datum';
import { fromValue } from './from-value';
import { markReachable } from './mark-reachable';

/** JSON files that the modules of a path import: all who import one have the same value, and so have other requests. */
export class JsonModules {
  private readonly known = new Map<string, Datum>();

  constructor(
    private readonly modules: Modules,
    private readonly shared: WeakSet<object>,
  ) {}

  of(file: string): Datum {
    if (!this.known.has(file)) {
      const value = fromValue(parseJsonValue(this.modules.readText(file)));
      markReachable(value, this.shared);
      this.known.set(file, value);
    }
    return this.known.get(file);
  }
}
