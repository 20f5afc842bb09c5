/** Opens a project again whose state an earlier session kept; with `keep` it is that session. */
import { createAnalyzer } from '../../../src/analysis/analyzer';
import { stateKey } from '../../../src/analysis/state-format';
import { StateFiles } from '../../../src/editor/state-files';
import { cpuMs } from '../cpu-ms';
import { printFigures } from '../print-figures';

async function main(root: string, folder: string, isFirst: boolean): Promise<void> {
  const files = new StateFiles(folder);
  const name = `${stateKey(root)}.state`;
  const start = process.cpuUsage();
  const analyzer = createAnalyzer(root, { store: { key: stateKey(root), load: () => (isFirst ? undefined : files.load(name)), save: async (parts) => void (await files.save(name, parts)) } });
  const { handlers, stats } = await analyzer.analyze();
  const cpu = cpuMs(start);
  const keeping = process.cpuUsage();
  if (isFirst) await analyzer.save();
  printFigures({ cpu, handlers: handlers.length, filesParsed: stats.filesParsed, keepMs: cpuMs(keeping), keptMb: (files.load(name)?.length ?? 0) / 1e6 });
}

void main(process.argv[2]!, process.argv[3]!, process.argv[4] === 'keep');
