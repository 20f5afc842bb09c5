/** A first analysis: CPU without loading TypeScript, how many files it took, and what stays in memory for each. */
import { createAnalyzer } from '../../../src/analysis/analyzer';
import { ts } from '../../../src/analysis/syntax';
import { cpuMs } from '../cpu-ms';
import { printFigures } from '../print-figures';

async function main(root: string): Promise<void> {
  ts.createSourceFile('warm.ts', '', ts.ScriptTarget.Latest);
  const before = heapMib();
  const start = process.cpuUsage();
  const analyzer = createAnalyzer(root);
  const { handlers, stats } = await analyzer.analyze();
  const cpu = cpuMs(start);
  const kept = heapMib() - before;
  printFigures({ cpu, handlers: handlers.length, filesParsed: stats.filesParsed, filesListed: stats.filesListed, keptKibPerFile: (kept * 1024) / Math.max(1, stats.filesListed) });
  // Keeps both alive until the memory was read.
  if (!analyzer || !handlers) process.exitCode = 1;
}

function heapMib(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

void main(process.argv[2]!);
