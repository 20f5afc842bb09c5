import type { AwaitedCall, ProjectInputs, Range } from '../../domain';
import { exactly } from '../exactly';

/** Typed for the host, the operation or the service, in this order; else the library row's. */
export function latencyOf(call: AwaitedCall, typed: ProjectInputs['latenciesMs']): Range {
  const keys = [...(call.host === undefined ? [] : [`http:${call.host}`]), `${call.service}:${call.operation}`, call.service];
  for (const key of keys) {
    const ms = typed && Object.hasOwn(typed, key) ? typed[key] : undefined;
    if (ms !== undefined) return exactly(ms);
  }
  return call.latencyMs;
}
