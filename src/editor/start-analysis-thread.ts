import { join } from 'node:path';
import type { AnalysisThread } from './analysis-protocol';

/** Several times what 10,000 handlers take. The less a heap may grow, the sooner V8 collects its garbage: without a limit there is up to three times as much of it. */
const MOST_MIB = 1_500;

/** The thread in which projects are read: `analysis-worker.js`, beside the entry bundle. `storage`: folder for what is kept between sessions. */
export function startAnalysisThread(storage: string | undefined): AnalysisThread {
  // Loaded with the first thread: in a window without handlers there is none.
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  return new Worker(join(__dirname, 'analysis-worker.js'), { name: 'hosting-cost-analysis', workerData: { storage }, resourceLimits: { maxOldGenerationSizeMb: MOST_MIB } });
}
