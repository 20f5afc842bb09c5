import { join } from 'node:path';
import type { AnalysisThread } from './analysis-protocol';

/** The thread in which projects are read: `analysis-worker.js`, beside the entry bundle. `storage`: folder for what is kept between sessions. */
export function startAnalysisThread(storage: string | undefined): AnalysisThread {
  // Loaded with the first thread: in a window without handlers there is none.
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  return new Worker(join(__dirname, 'analysis-worker.js'), { name: 'hosting-cost-analysis', workerData: { storage } });
}
