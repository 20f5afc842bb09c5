import { Class, Closure, Instance, type Datum } from '../values/datum';
import type { Environment } from '../names/environment';

/** Marks everything that can be reached from a module's value: it belongs to every request. What is marked already is not looked into again. */
export function markReachable(value: Datum, marked: WeakSet<object>): void {
  const pending: unknown[] = [value];
  for (let at = pending.pop(); pending.length > 0 || at !== undefined; at = pending.pop()) {
    if (typeof at !== 'object' || at === null || marked.has(at)) continue;
    marked.add(at);
    if (Array.isArray(at)) pending.push(...at);
    else if (at instanceof Map) pending.push(...at.keys(), ...at.values());
    else if (at instanceof Set) pending.push(...at);
    else if (at instanceof Instance) pending.push(at.inner, at.prototype, ...at.members.values());
    else if (at instanceof Class) pending.push(...at.statics.values());
    else if (at instanceof Closure) {
      pending.push(...(at.members?.values() ?? []));
      for (let scope: Environment | undefined = at.scope; scope?.parent; scope = scope.parent) pending.push(scope.variables, ...scope.variables.values());
    }
  }
}
