import type { AnalyzeHooks } from '../../src/analysis/analyzer';

/** Asks, and cancels when it has been told so often how far the work is; false where it came to its end before. */
export async function isCancelled(after: number, asked: (hooks: AnalyzeHooks) => Promise<unknown>): Promise<boolean> {
  const cancel = new Error('cancelled');
  let told = 0;
  const onProgress = (): void => {
    if (told++ === after) throw cancel;
  };
  try {
    await asked({ isOnlyText: true, onProgress });
    return false;
  } catch (error) {
    if (error !== cancel) throw error;
    return true;
  }
}
