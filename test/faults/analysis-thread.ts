import { parentPort } from 'node:worker_threads';
import { createAnalyzer } from '../../src/analysis/analyzer';

/** Analyses folders that it is told of, in a thread whose memory is limited and that can be ended. */
parentPort!.on('message', async (root: string) => {
  try {
    parentPort!.postMessage({ analysis: await createAnalyzer(root).analyze() });
  } catch (error) {
    parentPort!.postMessage({ error: String((error as Error).stack ?? error) });
  }
});
