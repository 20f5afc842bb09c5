import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Analysis } from '../../src/domain';
import { writeFiles } from '../write-files';

/** What hostile input may take at most: far more than it does, far less than a person would notice as a hang. */
const [LIMIT_MIB, LIMIT_CPU_MS] = [700, 60_000];
/** Where nothing is computed either, something waits for what never comes. */
const LIMIT_MS = 10 * LIMIT_CPU_MS;
/** Between two looks at the time, in ms. */
const LOOK_MS = 500;

/** Analyses projects within bounds: more memory or time is an error. */
export class BoundedAnalysis {
  private thread = this.start();

  /** Texts by file name; a function writes into the folder itself. */
  async of(files: Record<string, Buffer | string>, more: (root: string) => void = () => undefined): Promise<Analysis> {
    const root = mkdtempSync(join(tmpdir(), 'hosting-cost-hostile-'));
    try {
      writeFiles(root, files);
      more(root);
      return await this.ask(root);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  }

  async end(): Promise<void> {
    await this.thread.terminate();
  }

  private start(): Worker {
    return new Worker(`require('tsx/cjs'); require(${JSON.stringify(join(__dirname, 'analysis-thread.ts'))});`, { eval: true, resourceLimits: { maxOldGenerationSizeMb: LIMIT_MIB } });
  }

  private ask(root: string): Promise<Analysis> {
    const { thread } = this;
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        clearInterval(timer);
        thread.removeAllListeners('error');
        thread.removeAllListeners('message');
        act();
      };
      const lose = (reason: Error) => settle(() => {
        void thread.terminate();
        this.thread = this.start();
        reject(reason);
      });
      const [startedAt, before] = [performance.now(), process.cpuUsage()];
      const timer = setInterval(() => {
        const { user, system } = process.cpuUsage(before);
        if (user + system > LIMIT_CPU_MS * 1_000) lose(new Error(`not analysed within ${LIMIT_CPU_MS / 1000} s of CPU`));
        else if (performance.now() - startedAt > LIMIT_MS) lose(new Error(`not analysed within ${LIMIT_MS / 1000} s`));
      }, LOOK_MS);
      thread.on('error', lose);
      thread.on('message', ({ analysis, error }: { analysis?: Analysis; error?: string }) => settle(() => (analysis ? resolve(analysis) : reject(new Error(error)))));
      thread.postMessage(root);
    });
  }
}
