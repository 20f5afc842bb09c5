import { isDispatch } from '../../io/dispatchers';
import { callSite } from './call-site-of';
import { asCalled, startsIo } from './library-call';
import type { Machine } from '../machine';
import type { LibraryValue, Value } from '../values/value';

/** An engine that the code does not name, and the one of a developer's machine: another one says more of a client that has either. */
const STANDS_IN = /^sql(?:ite)?$/;

/**
 * The packages' values among several that are called: one of each service that is asked at once (`isLarge ? env.BUCKET : env.CACHE`), else what hands over a request, else the first.
 * Clients of one service or one class that differ only in how they were made (cached, replicated, extended, for another engine) make the same call.
 */
export function clientsAmong(machine: Machine, options: readonly Value[]): ReadonlySet<Value> {
  const libraries = options.filter((option) => option.type === 'library');
  const made = new Map<string, { service: string; option: Value }>();
  for (const option of libraries) {
    const service = serviceOf(machine, option);
    const name = `${option.library}:${option.path}`;
    const before = made.get(name);
    if (service !== undefined && (!before || (STANDS_IN.test(before.service) && !STANDS_IN.test(service)))) made.set(name, { service, option });
  }
  const asking = new Map<string, Value>();
  for (const { service, option } of made.values()) if (!asking.has(service)) asking.set(service, option);
  // Files stand in for a service where the code runs on a developer's machine.
  if (asking.size > 1) asking.delete('file');
  if (asking.size > 1) return new Set(asking.values());
  const one = [...asking.values()][0] ?? libraries.find((option) => startsIo(machine, option)) ?? libraries.find(({ library, path }) => isDispatch({ library, path: `${path}()` })) ?? libraries[0];
  return new Set(one ? [one] : []);
}

function serviceOf(machine: Machine, callee: LibraryValue): string | undefined {
  const called = asCalled(callee);
  const found = machine.io.find(called, 'called', true);
  return found && callSite(called, found).service;
}
