import { callValue } from '../call';
import { perhaps } from '../conditions/branch';
import { assumedShares } from '../../../assumed-shares';
import { loadedModules } from '../loaded/loaded-modules';
import type { Machine } from '../machine';
import { NOWHERE } from '../nowhere';
import type { LibraryValue, Value } from '../values/value';
import { waitFor } from '../steps/wait';
import { givenObject } from './given-object';
import type { Route } from './route';

/** The client whose requests or answers a call intercepts: `client.interceptors.request.use(fn)` of axios, https://axios-http.com/docs/interceptors */
export function interceptedClient({ path, receiver }: LibraryValue): LibraryValue | undefined {
  return /(?:^|\.)interceptors\.(?:request|response)\.use$/.test(path) ? receiver?.receiver?.receiver : undefined;
}

/** The package's own client, which all modules share, was told: it counts where the handler has the module. */
export function interceptPackage(machine: Machine, library: string, route: Route): void {
  const module = machine.moduleRuns.get(machine.frame.module.file);
  const routes = machine.ofPackages.get(library) ?? [];
  // Runs so far asked the client without it.
  if (routes.length === 0) machine.memory = new WeakMap();
  machine.ofPackages.set(library, routes);
  routes.push(module ? { ...route, module } : route);
  if (machine.recorder.isLoading) machine.recorder.loads.noteChange(module?.born);
  else machine.recorder.sharedChanges.add(() => void routes.pop());
}

/** What an interceptor is told as: its functions, for what went well and for what failed. */
export function interceptor({ path, args }: LibraryValue): Route {
  return { steps: args.slice(0, 2), intercepts: /\.request\.use/.test(path) ? 'request' : 'response' };
}

/** Makes a request, and does what its client's interceptors do before and after it. A request that one of them makes with the same client is not intercepted once more, or it would never end. */
export function intercept(machine: Machine, call: LibraryValue, request: () => void): void {
  const told = interceptorsOf(machine, call);
  const { intercepting } = machine;
  if (!told || intercepting.has(told)) return request();
  intercepting.add(told);
  const loaded = told.some(({ module }) => module) ? loadedModules(machine) : undefined;
  // Another handler, with other modules, may do without.
  if (loaded) machine.recorder.spoil();
  const of = (when: Route['intercepts']): Route[] => told.filter(({ intercepts, module }) => intercepts === when && (!module || loaded?.has(module)));
  try {
    for (const { steps } of of('request')) run(machine, steps[0]);
    request();
    for (const { steps } of of('response')) {
      run(machine, steps[0]);
      if (steps[1]?.type === 'function') perhaps(machine, () => run(machine, steps[1]), assumedShares.error);
    }
  } finally {
    intercepting.delete(told);
  }
}

/** The client's, or those that the package's own (`axios.get(…)`) was told. */
function interceptorsOf({ ofPackages }: Machine, call: LibraryValue): readonly Route[] | undefined {
  for (let at: LibraryValue | undefined = call; at; at = at.receiver) if (at.registered?.some(({ intercepts }) => intercepts)) return at.registered;
  return /^[^()]*\(\)$/.test(call.path) && !/(?:^|\.)new\./.test(call.path) ? ofPackages.get(call.library) : undefined;
}

function run(machine: Machine, fn: Value | undefined): void {
  if (fn?.type === 'function') waitFor(machine, callValue(machine, fn, [givenObject(machine.born())], NOWHERE, 1));
}
