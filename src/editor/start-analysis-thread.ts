import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AnalysisThread } from './analysis-protocol';

/** The thread in which projects are read: `analysis-worker.js`, beside the entry bundle. `storage`: folder for what is kept between sessions. */
export function startAnalysisThread(storage: string | undefined): AnalysisThread {
  return new Worker(join(__dirname, 'analysis-worker.js'), { name: 'hosting-cost-analysis', workerData: { storage } });
}
