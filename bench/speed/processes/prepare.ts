/**
 * One analysis of a project and what it leaves: its state for another session, what it keeps in memory for each file, and the list of the files
 * that its handlers reach by imports, types left out: what any analysis by files has to parse.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnalyzer } from '../../../src/analysis/analyzer';
import { listFiles } from '../../../src/analysis/files/list-files';
import { SpecifierResolver } from '../../../src/analysis/modules/resolve-specifier';
import { ts } from '../../../src/analysis/syntax';
import { cpuMs } from '../cpu-ms';
import { printFigures } from '../print-figures';
import { keptState } from '../kept-state';

async function main(root: string, output: string, states: string): Promise<void> {
  ts.createSourceFile('warm.ts', '', ts.ScriptTarget.Latest);
  const before = heapMib();
  const { store, keptMb } = keptState(root, states);
  const analyzer = createAnalyzer(root, { store: { ...store, load: () => undefined } });
  const { handlers, stats } = await analyzer.analyze();
  const keptKibPerFile = ((heapMib() - before) * 1024) / Math.max(1, stats.filesListed);
  const keeping = process.cpuUsage();
  await analyzer.save();
  const keepMs = cpuMs(keeping);
  const reached = filesReached(root, handlers.map(({ file }) => file));
  writeFileSync(output, JSON.stringify([...reached].sort()));
  printFigures({ handlers: handlers.length, reached: reached.size, keptKibPerFile, keepMs, keptMb: keptMb() });
}

function filesReached(root: string, entries: string[]): Set<string> {
  const files = new Set(listFiles(root).files);
  const resolver = new SpecifierResolver({ files, read: (file) => (files.has(file) ? readFileSync(join(root, file), 'utf8') : undefined) });
  const reached = new Set<string>();
  const pending = [...entries];
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (reached.has(file) || !/\.[cm]?[jt]sx?$/.test(file)) continue;
    reached.add(file);
    for (const specifier of specifiersOf(join(root, file))) {
      const target = resolver.resolve(specifier, file);
      if ('file' in target) pending.push(target.file);
    }
  }
  return reached;
}

function specifiersOf(path: string): string[] {
  const text = readFileSync(path, 'utf8').replace(/\b(?:import|export)\s+type\b[^;'"]*from\s*['"][^'"]*['"]/g, '');
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** Without a collection on demand the figure says how much was in use by chance. */
function heapMib(): number {
  if (!globalThis.gc) throw new Error('Start this process with --expose-gc.');
  globalThis.gc();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

void main(process.argv[2]!, process.argv[3]!, process.argv[4]!);
