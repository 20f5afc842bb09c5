/** The extension host's side of a first analysis: how long its thread is busy at a time while the worker sends everything, in its own CPU and on the clock. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AnalysisClient } from '../../../src/editor/thread/analysis-client';
import { cpuMs } from '../cpu-ms';
import { printFigures } from '../print-figures';
import { threadCpuMs } from '../thread-cpu';

/** The histogram's last column, in tenths of a ms. */
const MOST_TENTHS = 10_000;

async function main(dist: string, root: string): Promise<void> {
  let messages = 0;
  const client = new AnalysisClient(() => {
    const worker = new Worker(join(dist, 'analysis-worker.js'), { workerData: {} });
    worker.on('message', () => messages++);
    return worker;
  });
  // Nothing is collected meanwhile: a growing list would be a block of its own.
  const tenths = new Uint32Array(MOST_TENTHS);
  const longest = { clock: 0, own: 0 };
  let [looks, isRunning] = [0, true];
  let before = { clock: performance.now(), own: threadCpuMs() };
  /** Looks once in every turn of the thread's loop; what lies between two looks ran without a pause. */
  const look = (): void => {
    const now = { clock: performance.now(), own: threadCpuMs() };
    const own = now.own - before.own;
    longest.clock = Math.max(longest.clock, now.clock - before.clock);
    longest.own = Math.max(longest.own, own);
    tenths[Math.min(MOST_TENTHS - 1, Math.floor((Number.isNaN(own) ? now.clock - before.clock : own) * 10))]!++;
    looks++;
    before = now;
    if (isRunning) setImmediate(look);
  };
  look();
  const start = process.cpuUsage();
  const figures = await client.analyze({ root, exclude: [] });
  isRunning = false;
  look();
  client.dispose();
  printFigures({ handlers: figures.analysis.handlers.length, messages, longestMs: longest.own, longestClockMs: longest.clock, p999: within(tenths, 0.999 * looks), looks, cpu: cpuMs(start) });
}

/** ms that so many of the turns did not exceed. */
function within(tenths: Uint32Array, turns: number): number {
  let counted = 0;
  return (tenths.findIndex((count) => (counted += count) >= turns) + 1) / 10;
}

void main(process.argv[2]!, process.argv[3]!);
