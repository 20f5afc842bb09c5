import { decodeState } from './decode-state';
import type { LastAnswer } from './last-answer';
import type { ProjectFiles } from '../files/project-files';
import type { Reused } from '../reuse/reused';
import type { StateStore } from './state-store';

/** Goes on where an earlier session ended; undefined, and nothing is known, when it left nothing that can be used. */
export function restoreState(store: StateStore, files: ProjectFiles, { reusable, declared }: Reused): LastAnswer | undefined {
  const bytes = store.load();
  const found = bytes && decodeState(bytes, store.key);
  if (!found) return undefined;
  const { state, behind } = found;
  files.restore(state, behind);
  reusable.restore(state.reusable, state.paths, files.all.list);
  declared.restore(state.reusable.handlers.map(({ declaration }) => declaration), state.asked, state.paths);
  const handlers = state.reusable.handlers.map(({ handler }) => handler);
  const stats = { filesListed: files.all.size, filesParsed: 0, bytesParsed: 0, durationMs: 0 };
  return { analysis: { handlers, diagnostics: state.diagnostics, stats }, advice: state.advice, isListedWithProblems: false };
}
