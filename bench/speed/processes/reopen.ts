/** Opens a project again whose state an earlier session kept. */
import { createAnalyzer } from '../../../src/analysis/analyzer';
import { cpuMs } from '../cpu-ms';
import { keptState } from '../kept-state';
import { printFigures } from '../print-figures';

async function main(root: string, folder: string): Promise<void> {
  const { store } = keptState(root, folder);
  const start = process.cpuUsage();
  const { handlers, stats } = await createAnalyzer(root, { store }).analyze();
  printFigures({ cpu: cpuMs(start), handlers: handlers.length, filesParsed: stats.filesParsed });
}

void main(process.argv[2]!, process.argv[3]!);
