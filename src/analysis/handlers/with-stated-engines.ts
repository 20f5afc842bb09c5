import type { AwaitedCall } from '../../domain';
import { RELATIONAL } from '../io/relational';
import type { Modules } from '../modules/modules';
import { statedEngine } from '../modules/stated-engine';

/** Calls of a database whose engine the code around them does not tell: it is that of the handler's other calls, else what the project says. A handler that asks several says nothing of the rest. */
export function withStatedEngines(calls: readonly AwaitedCall[], file: string, modules: Modules): AwaitedCall[] {
  const known = new Set(calls.map(({ service }) => service).filter((service) => service !== 'sql' && RELATIONAL.has(service)));
  return calls.map((call) => {
    if (call.service !== 'sql') return call;
    const [beside] = known.size === 1 ? known : [];
    const engine = beside ?? statedEngine(modules, call.file) ?? statedEngine(modules, file);
    return engine === undefined ? call : { ...call, service: engine };
  });
}
