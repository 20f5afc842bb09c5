import { callSite } from './library-call';
import type { Machine } from './machine';
import type { LibraryValue, Value } from './value';

/** `middy(fn).use(ssm({ … }))`: what middleware asks for before the handler runs. */
export function runUsedMiddleware(machine: Machine, wrapped: LibraryValue): void {
  const used: LibraryValue[] = [];
  for (let at: LibraryValue | undefined = wrapped; at; at = at.receiver) if (at.path.endsWith('.use()')) used.unshift(...at.args.flatMap(librariesIn));
  for (const middleware of used) {
    const found = machine.io.find(middleware, 'used', false);
    if (found) machine.emit({ kind: 'call', call: callSite(middleware, found) });
  }
}

function librariesIn(arg: Value): LibraryValue[] {
  if (arg.type === 'array') return arg.items.flatMap(librariesIn);
  return arg.type === 'library' ? [arg] : [];
}
