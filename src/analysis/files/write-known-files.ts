import type { HintPatterns } from './hint-patterns';
import { UNSAVED, type KnownFile } from './known-file';
import type { KnownStateFile } from '../state/known-state';
import type { PathNumbers } from './path-numbers';
import { StoredSummaries } from '../state/stored-summaries';
import { textHash } from '../text/text-hash';

export interface WrittenFiles {
  files: KnownStateFile[];
  hints: string[];
  /** The summaries. */
  behind: Buffer[];
}

/** What is known of the files, for another session. `stored`: what an earlier one left, of which not all was read. */
export async function writeKnownFiles(known: ReadonlyMap<string, KnownFile>, stored: StoredSummaries | undefined, patterns: HintPatterns, numbers: PathNumbers, breathe: () => Promise<void>): Promise<WrittenFiles> {
  const written: WrittenFiles = { files: [], hints: patterns.keys, behind: [] };
  let start = 0;
  for (const [file, entry] of known) {
    const bytes = entry.stored ? stored?.bytesAt(entry.stored) : entry.summary && StoredSummaries.write(entry.summary);
    written.files.push({
      path: numbers.of(file), stamp: vouches(entry) ? entry.stamp : '', bytes: entry.bytes, hash: entry.hash ?? '',
      hints: written.hints.map((_, number) => markOf(entry, 1 << number)).join(''),
      ...(bytes && { summary: { start, length: bytes.length, hash: entry.stored?.hash ?? textHash(bytes) } }),
    });
    if (bytes) written.behind.push(bytes);
    start += bytes?.length ?? 0;
    await breathe();
  }
  return written;
}

/** What could not be read is read again, so that the reason is said again, or that it is there by then. */
function vouches({ isRefused, isFresh, stamp }: KnownFile): boolean {
  return !isRefused && !isFresh && stamp !== UNSAVED;
}

function markOf({ asked, found }: KnownFile, bit: number): string {
  return asked & bit ? (found & bit ? '1' : '0') : '-';
}
