import { HandlerParts } from './handler-parts';
import type { KnownState } from './known-state';
import { FORMAT } from './state-format';
import { textHash } from '../text/text-hash';

/** A state and the bytes behind it as a file: one line that says what follows and how long it is, then both. `key`: whose state it is. */
export async function encodeState(key: string, state: KnownState, behind: readonly Buffer[], breathe: () => Promise<void>): Promise<Buffer[]> {
  const { reusable: { handlers, ...reusable }, ...rest } = state;
  const found: string[] = [];
  const parts = new HandlerParts();
  for (const one of handlers) {
    found.push(JSON.stringify({ ...one, handler: parts.pack(one.handler) }));
    await breathe();
  }
  const json = Buffer.from(`[${JSON.stringify({ ...rest, reusable })},[${found.join(',')}],[${parts.texts.join(',')}]]`);
  await breathe();
  const bytes = behind.reduce((sum, { length }) => sum + length, 0);
  return [Buffer.from(`${JSON.stringify({ format: FORMAT, key, json: json.length, hash: textHash(json), bytes })}\n`), json, ...behind];
}
