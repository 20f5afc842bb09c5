import type { AwaitedCall } from '../../../domain';
import type { CallSite } from '../../run/call-site';

/** Under which key a call is known that was found at its place, though one of the two runs knows no host, or another operation. `found`: keys that are right as they are. */
export function keyOfSame({ site, service, host }: CallSite, calls: readonly AwaitedCall[], indexes: ReadonlyMap<string, number>, found: ReadonlySet<string>): string | undefined {
  for (const [key, index] of indexes) {
    const known = calls[index]!;
    const isSame = known.file === site.file && known.line === site.line && known.column === site.column && known.service === service && (known.host === undefined || host === undefined || known.host === host);
    if (isSame && service !== 'sleep' && !found.has(key)) return key;
  }
  return undefined;
}
