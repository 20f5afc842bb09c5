import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { KnownFile } from './known-file';

/** A file that changed within this time before it was read, in ms, may change again without another stamp: file systems tick as slowly. */
const TICK_MS = 2_000;

/** What the disk says of a file without reading it. */
export function fileStamp(root: string, file: string): Pick<KnownFile, 'bytes' | 'stamp' | 'isFresh'> {
  const stat = lstatSync(join(root, file), { throwIfNoEntry: false });
  // Joined: a text that grows part by part stays the chain of its parts in memory.
  return stat ? { stamp: [stat.mtimeMs, stat.size].join(':'), bytes: stat.size, isFresh: Date.now() - stat.mtimeMs < TICK_MS || undefined } : { stamp: 'missing', bytes: 0, isFresh: undefined };
}
