import { hostOf } from '../../io/host-of';
import type { IoRow } from '../../io/row';
import type { CallSite } from '../call-site';
import type { LibraryPath, LibraryValue, Site } from '../values/value';
import { lastName } from './last-name';

/** A row, and the reading of the value that it fits. */
export interface FoundRow extends LibraryPath {
  row: IoRow;
}

export function callSite(value: LibraryValue, { row, library, path }: FoundRow): CallSite {
  const result: LibraryValue = { ...value, library, path };
  const host = row.url ? hostOf(result) : undefined;
  const fixedMs = row.fixedMs?.(result.args);
  const operation = operationOf(result, row);
  const items = row.items?.(result, operation);
  return {
    site: operationSite(result, operation),
    library,
    service: typeof row.service === 'function' ? row.service(result) : row.service,
    operation,
    ...(host && { host }),
    latency: typeof row.latency === 'function' ? row.latency(result) : row.latency,
    ...(items && { items }),
    ...(fixedMs !== undefined && { fixedMs }),
  };
}

/** `dynamo.get(…).promise()`, `Model.find(…).lean()`: the place is that of the operation, not of what wraps it up. */
function operationSite(result: LibraryValue, operation: string): Site {
  const name = operation.split('.').at(-1);
  for (let at: LibraryValue | undefined = result; at; at = at.receiver) {
    if (at.site && lastName(at.path) === name && at.path.endsWith('()')) return at.site;
  }
  const isWrapUp = /\.(promise|exec|toPromise)\(\)$/.test(result.path);
  return (isWrapUp ? result.receiver?.site : undefined) ?? result.site ?? { file: '', line: 1, column: 1, length: 1 };
}

function operationOf(result: LibraryValue, row: IoRow): string {
  if (typeof row.operation === 'function') return row.operation(result);
  return row.operation ?? lastName(result.path);
}
