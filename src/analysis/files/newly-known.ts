import type { KnownFile } from './known-file';

/** A file of which only the disk was asked. All have one shape: objects that are spread get one of their own each, which takes more memory than what they hold. */
export function newlyKnown({ stamp, bytes, isFresh }: Pick<KnownFile, 'bytes' | 'stamp' | 'isFresh'>): KnownFile {
  return { stamp, bytes, isFresh, asked: 0, found: 0, text: undefined, summary: undefined };
}
