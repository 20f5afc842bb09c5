import { HandlerParts, type PackedHandler } from './handler-parts';
import type { KnownState } from './known-state';
import { FORMAT } from './state-format';
import { textHash } from '../text/text-hash';

/** What {@link encodeState} wrote; undefined for anything else: another version's, cut off, changed by hand, or no state at all. */
export function decodeState(file: Buffer, key: string): { state: KnownState; behind: Buffer } | undefined {
  const end = file.indexOf('\n');
  const header = headerOf(file.subarray(0, Math.max(0, end)));
  if (!header || header.format !== FORMAT || header.key !== key) return undefined;
  const [from, to] = [end + 1, end + 1 + header.json];
  if (to + header.bytes !== file.length) return undefined;
  const json = file.subarray(from, to);
  if (textHash(json) !== header.hash) return undefined;
  const [{ reusable, ...rest }, packed, parts] = JSON.parse(json.toString()) as [KnownState, Packed[], unknown[]];
  const handlers = packed.map(({ handler, ...one }) => ({ ...one, handler: HandlerParts.unpack(handler, parts) }));
  return { state: { ...rest, reusable: { ...reusable, handlers } }, behind: file.subarray(to) };
}

type Packed = Omit<KnownState['reusable']['handlers'][number], 'handler'> & { handler: PackedHandler };

interface Header {
  format: string;
  key: string;
  json: number;
  hash: string;
  bytes: number;
}

/** In bytes; a line that is longer is none of ours. */
const LONGEST = 1_000;

function headerOf(line: Buffer): Header | undefined {
  if (line.length === 0 || line.length > LONGEST) return undefined;
  try {
    const header = JSON.parse(line.toString()) as Header | null;
    return header && Number.isSafeInteger(header.json) && Number.isSafeInteger(header.bytes) ? header : undefined;
  } catch (error) {
    // Not JSON: no header.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
