import type { LoadedModule } from '../modules/loaded-module';
import { callValue } from './call';
import { exportValue, runModule } from './loaded/module-run';
import type { Machine } from './machine';
import { native } from './natives/native';
import { NOWHERE } from './nowhere';
import { functionsIn } from './served/functions-in';
import { givenObject } from './served/given-object';
import { traceValue, type Trace } from './trace';
import { UNKNOWN, type Value } from './values/value';

/** Runs what the plugin that a file exports hooks to an event: `nitroApp.hooks.hook('cloudflare:queue', async ({ batch }) => …)`. The plugin itself runs when the server starts, and takes none of its time. */
export function traceHook(machine: Machine, module: LoadedModule, _place: unknown, event: string): Trace {
  machine.restart();
  const run = runModule(machine, module.file);
  const hooked: Value[] = [];
  const hook = native('hook', (_machine, [name, fn = UNKNOWN]) => {
    if (name?.type === 'literal' && name.value === event) hooked.push(fn);
    return UNKNOWN;
  });
  const app = givenObject(machine.born(), { hooks: givenObject(machine.born(), { hook, hookOnce: hook }) });
  machine.capture(() => machine.within({ module: run.module, returnTo: 0, returns: [], targets: [] }, () => functionsIn(exportValue(machine, run, 'default')).forEach((plugin) => void callValue(machine, plugin, [app], NOWHERE, 1))));
  machine.unfollowed = undefined;
  machine.decisions.restart();
  // Nitro calls all that is hooked to an event, one after the other.
  return traceValue(machine, run, () => (hooked.length > 1 ? { type: 'array', born: machine.born(), items: hooked } : (hooked[0] ?? UNKNOWN)));
}
