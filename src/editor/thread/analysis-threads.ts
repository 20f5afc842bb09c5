import type { AnalysisThread } from './analysis-protocol';

/**
 * Heap of a thread, in MiB: several times what 10,000 handlers take. The less a heap may grow, the sooner V8 collects its garbage:
 * without a limit there is up to three times as much of it. After a thread that had too little, the next one may have `more`.
 */
const HEAP_MIB = { first: 1_500, more: 6_000 };

/** What a thread is given: a folder for what is kept between sessions, and the reader's words by ours. */
export interface ThreadData {
  storage?: string;
  words?: Readonly<Record<string, string>>;
}

/**
 * What a thread runs: the bundle, after Node.js was told to keep compiled code between starts, where it can (22.8 and later): what is loaded before that is compiled each time.
 * What ran until a minute later is kept; an extension host may end without a word. https://nodejs.org/api/module.html#module-compile-cache
 */
function starting(file: string): string {
  return `const { enableCompileCache, flushCompileCache } = require('node:module'); enableCompileCache?.(); require(${JSON.stringify(file)}); setTimeout(() => flushCompileCache?.(), 60_000).unref();`;
}

/** Starts threads in which projects are read, with `file`, the bundle of the worker. */
export function analysisThreads(file: string, workerData: ThreadData, { first, more } = HEAP_MIB): () => AnalysisThread {
  let maxOldGenerationSizeMb = first;
  return () => {
    // Loaded with the first thread: in a window without handlers there is none.
    const { Worker } = process.getBuiltinModule('node:worker_threads');
    const thread = new Worker(starting(file), { eval: true, name: 'hosting-cost-analysis', workerData, resourceLimits: { maxOldGenerationSizeMb } });
    thread.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') maxOldGenerationSizeMb = more;
    });
    return thread;
  };
}
