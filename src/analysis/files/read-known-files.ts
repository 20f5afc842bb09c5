import type { KnownFile } from './known-file';
import { newlyKnown } from './newly-known';
import type { HintPatterns } from './hint-patterns';
import type { KnownState } from '../state/known-state';

/** What another session knew of the files. */
export function* readKnownFiles({ files, hints, paths }: KnownState, patterns: HintPatterns): Iterable<[file: string, known: KnownFile]> {
  const bits = hints.map((hint) => 1 << patterns.numberOfKey(hint));
  for (const { path, stamp, bytes, hash, hints: marks, summary } of files) {
    const all = (mark: string): number => bits.reduce((sum, bit, index) => (marks[index] === mark ? sum | bit : sum), 0);
    const found = all('1');
    const entry = newlyKnown({ stamp, bytes });
    Object.assign(entry, { asked: found | all('0'), found });
    if (hash) entry.hash = hash;
    if (summary) entry.stored = summary;
    yield [paths[path]!, entry];
  }
}
