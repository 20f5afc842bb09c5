import type { LoadedModule } from '../modules/loaded-module';
import { callValue } from './call';
import { exportValue, runModule } from './loaded/module-run';
import type { Machine } from './machine';
import { native } from './natives/native';
import { NOWHERE } from './nowhere';
import { functionsIn } from './served/functions-in';
import { traceValue, type Trace } from './trace';
import { UNKNOWN, objectOf, type Value } from './values/value';

/** Runs what the plugin that a file exports hooks to an event: `nitroApp.hooks.hook('cloudflare:queue', async ({ batch }) => …)`. The plugin itself runs when the server starts, and takes none of its time. */
export function traceHook(machine: Machine, module: LoadedModule, _place: unknown, event: string): Trace {
  machine.restart();
  const run = runModule(machine, module.file);
  const hooked = new Map<string, Value>();
  const hook = native('hook', (_machine, [name, fn = UNKNOWN]) => {
    if (name?.type === 'literal') hooked.set(String(name.value), fn);
    return UNKNOWN;
  });
  const app = { ...objectOf({ hooks: { ...objectOf({ hook, hookOnce: hook }), born: machine.born(), open: true } }), born: machine.born(), open: true };
  machine.capture(() => machine.within({ module: run.module, returnTo: 0, returns: [], targets: [] }, () => functionsIn(exportValue(machine, run, 'default')).forEach((plugin) => void callValue(machine, plugin, [app], NOWHERE, 1))));
  machine.unfollowed = undefined;
  machine.decisions.restart();
  return traceValue(machine, run, () => hooked.get(event) ?? UNKNOWN);
}
