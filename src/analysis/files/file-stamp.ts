import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { KnownFile } from './known-file';

/** A file that changed within this time before it was read, in ms, may change again without another stamp: file systems tick as slowly. */
const TICK_MS = 2_000;

/** What the disk says of a file without reading it. */
export function fileStamp(root: string, file: string): Pick<KnownFile, 'bytes' | 'stamp' | 'isFresh'> {
  const stat = lstatSync(join(root, file), { throwIfNoEntry: false });
  return stat ? { stamp: `${stat.mtimeMs}:${stat.size}`, bytes: stat.size, ...(Date.now() - stat.mtimeMs < TICK_MS && { isFresh: true }) } : { stamp: 'missing', bytes: 0 };
}
