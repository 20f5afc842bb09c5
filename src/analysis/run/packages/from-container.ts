import { containerCalls } from '../../io/containers';
import type { LoadedModule } from '../../modules/loaded-module';
import { instantiate } from '../class';
import type { Machine } from '../machine';
import { typedValue } from '../types/typed-value';
import { optionsOf, union, type LibraryValue, type Value } from '../values/value';

/** `container.getAll(TOKEN)`, `container.resolveAll(TOKEN)` */
function allOf(machine: Machine, token: Value): Value | undefined {
  const items = machine.providers.all(machine, token);
  return items.length === 0 ? undefined : { type: 'array', born: machine.born(), items };
}

/** `container.resolve(OrderService)`, `container.get<Orders>(TYPES.Orders)`: the instance; undefined where the call asks no container, or for something that is not known. */
export function fromContainer(machine: Machine, call: LibraryValue, module: LoadedModule, types: readonly string[] = []): Value | undefined {
  if (!containerCalls[call.library]?.test(call.path)) return undefined;
  const told = /(?:All|AllAsync|Many)\(\)$/.test(call.path) ? allOf(machine, call.args[0] ?? call) : machine.providers.valueOf(machine, call.args[0] ?? call);
  if (told) return told;
  const classes = optionsOf(call.args[0] ?? call).filter((option) => option.type === 'class');
  if (classes.length > 0) return union(classes.map((cls) => instantiate(machine, cls)));
  const [type] = types;
  return type ? (machine.providers.valueOfType(machine, type) ?? typedValue(machine, module, type)) : undefined;
}
