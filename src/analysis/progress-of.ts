import type { Analysis } from '../domain';

export interface AnalyzeHooks {
  /** Called often, between small pieces of work; throwing in it ends the analysis. */
  onProgress?(done: number, total: number, what: string): void;
  signal?: AbortSignal;
  /** Nothing but texts in the editor has changed since the last analysis, as far as whoever asks knows: the disk is looked at from time to time only. */
  isOnlyText?: boolean;
  /** Handlers of these files are followed first. */
  first?: ReadonlySet<string>;
  /** Told of the handlers that are known while the others are followed, where that takes long; what it does is waited for. */
  onPart?(part: Analysis): Promise<void>;
}

/** Called between small pieces of work. */
export type Progress = (done: number, total: number, what: string) => Promise<void>;

/** Time between two looks at the clock's other users, in ms: a cancel is seen within it. */
const BREATH_MS = 30;

/** Tells how far the work is, lets others have their turn, and ends it by throwing when it is not wanted any more. */
export function progressOf({ onProgress, signal }: AnalyzeHooks): Progress {
  let breathedAt = performance.now();
  return async (done, total, what) => {
    onProgress?.(done, total, what);
    signal?.throwIfAborted();
    if (performance.now() - breathedAt < BREATH_MS) return;
    await new Promise((resolve) => setImmediate(resolve));
    signal?.throwIfAborted();
    breathedAt = performance.now();
  };
}
