/** A first analysis: CPU without loading TypeScript, and how many files it took. */
import { createAnalyzer } from '../../../src/analysis/analyzer';
import { ts } from '../../../src/analysis/syntax';
import { cpuMs } from '../cpu-ms';
import { printFigures } from '../print-figures';

async function main(root: string): Promise<void> {
  ts.createSourceFile('warm.ts', '', ts.ScriptTarget.Latest);
  const start = process.cpuUsage();
  const { handlers, stats } = await createAnalyzer(root).analyze();
  printFigures({ cpu: cpuMs(start), handlers: handlers.length, filesParsed: stats.filesParsed, filesListed: stats.filesListed });
}

void main(process.argv[2]!);
