import { encodeState } from './encode-state';
import type { LastAnswer } from './last-answer';
import { PathNumbers } from '../files/path-numbers';
import type { ProjectFiles } from '../files/project-files';
import type { Reused } from '../reuse/reused';
import type { StateStore } from './state-store';

/** Keeps what is known for the next session. `breathe` is called between small pieces of work; throwing in it leaves what was kept before. */
export async function saveState(store: StateStore, files: ProjectFiles, { reusable, declared }: Reused, { analysis: { diagnostics }, advice }: LastAnswer, breathe: () => Promise<void>): Promise<void> {
  // Not those that are listed now: an analysis that came to no end, or advice, may have listed what no answer was made of.
  const numbers = new PathNumbers(reusable.listed);
  const listed = numbers.paths.length;
  const { behind, ...known } = await files.state(numbers, breathe);
  const state = { ...known, reusable: reusable.state(numbers), asked: declared.state(numbers), paths: numbers.paths, listed, diagnostics, ...(advice && { advice }) };
  await store.save(await encodeState(store.key, state, behind, breathe));
}
