import type { KnownFile } from './known-file';
import type { KnownState } from '../state/known-state';

/** What another session knew of the files. */
export function* readKnownFiles({ files, hints, paths }: KnownState): Iterable<[file: string, known: KnownFile]> {
  for (const { path, stamp, bytes, hash, hints: marks, summary } of files) {
    const known = new Map<string, boolean>();
    for (const [index, hint] of hints.entries()) if (marks[index] !== '-') known.set(hint, marks[index] === '1');
    yield [paths[path]!, { stamp, bytes, hints: known, ...(hash && { hash }), ...(summary && { stored: summary }) }];
  }
}
