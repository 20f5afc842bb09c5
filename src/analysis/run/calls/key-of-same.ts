import type { AwaitedCall } from '../../../domain';
import { RELATIONAL } from '../../io/relational';
import type { CallSite } from '../call-site';

/** Under which key a call is known that was found at its place, though one of the two runs knows no host, another operation or another engine. `found`: keys that are right as they are. */
export function keyOfSame(call: CallSite, calls: readonly AwaitedCall[], indexes: ReadonlyMap<string, number>, found: ReadonlySet<string>): string | undefined {
  for (const [key, index] of indexes) {
    const known = calls[index]!;
    if (isAt(known, call) && (isOfOtherEngine(known, call) || (isAlike(known, call) && !found.has(key)))) return key;
  }
  return undefined;
}

function isAt({ file, line, column }: AwaitedCall, { site }: CallSite): boolean {
  return file === site.file && line === site.line && column === site.column;
}

function isAlike(known: AwaitedCall, { service, host }: CallSite): boolean {
  return known.service === service && service !== 'sleep' && (known.host === undefined || host === undefined || known.host === host);
}

/** Where a condition or the name of an environment chooses the client's options, each way may know another engine. */
function isOfOtherEngine(known: AwaitedCall, { service, library, operation }: CallSite): boolean {
  return service !== known.service && RELATIONAL.has(service) && RELATIONAL.has(known.service) && known.library === library && known.operation === operation;
}
