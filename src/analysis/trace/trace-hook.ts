import type { LoadedModule } from '../modules/loaded-module';
import { callValue } from '../run/call';
import { exportValue, runModule } from '../run/loaded/module-run';
import type { Machine } from '../run/machine';
import { native } from '../run/natives/native';
import { NOWHERE } from '../run/nowhere';
import { functionsIn } from '../run/served/functions-in';
import { givenObject } from '../run/served/given-object';
import { UNKNOWN, type Value } from '../run/values/value';
import { traceValue, type Trace } from './trace';

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
