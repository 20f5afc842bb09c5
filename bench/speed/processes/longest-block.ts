/** The extension host's side of a first analysis: how long its thread is busy at a time while the worker sends everything, on the clock. */
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { AnalysisClient } from '../../../src/editor/thread/analysis-client';
import { cpuMs } from '../cpu-ms';
import { printFigures } from '../print-figures';

/** The histogram counts from one look to the next, in ms. */
const RESOLUTION_MS = 1;

async function main(dist: string, root: string): Promise<void> {
  let messages = 0;
  const client = new AnalysisClient(() => {
    const worker = new Worker(join(dist, 'analysis-worker.js'), { workerData: {} });
    worker.on('message', () => messages++);
    return worker;
  });
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  const start = process.cpuUsage();
  delays.enable();
  const figures = await client.analyze({ root, exclude: [] });
  delays.disable();
  client.dispose();
  printFigures({ handlers: figures.analysis.handlers.length, messages, longestMs: delays.max / 1e6 - RESOLUTION_MS, p999: delays.percentile(99.9) / 1e6 - RESOLUTION_MS, p50: delays.percentile(50) / 1e6 - RESOLUTION_MS, cpu: cpuMs(start) });
}

void main(process.argv[2]!, process.argv[3]!);
