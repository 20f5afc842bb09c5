/** Lists the files that the project's handlers reach by imports, types left out: what any analysis by files has to parse. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnalyzer } from '../../../src/analysis/analyzer';
import { listFiles } from '../../../src/analysis/list-files';
import { SpecifierResolver } from '../../../src/analysis/resolve-specifier';
import { ts } from '../../../src/analysis/syntax';
import { printFigures } from '../print-figures';

async function main(root: string, output: string): Promise<void> {
  const { handlers } = await createAnalyzer(root).analyze();
  const files = new Set(listFiles(root).files);
  const resolver = new SpecifierResolver({ files, read: (file) => (files.has(file) ? readFileSync(join(root, file), 'utf8') : undefined) });
  const reached = new Set<string>();
  const pending = handlers.map((handler) => handler.file);
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (reached.has(file) || !/\.[cm]?[jt]sx?$/.test(file)) continue;
    reached.add(file);
    for (const specifier of specifiersOf(join(root, file))) {
      const target = resolver.resolve(specifier, file);
      if ('file' in target) pending.push(target.file);
    }
  }
  writeFileSync(output, JSON.stringify([...reached].sort()));
  printFigures({ handlers: handlers.length, reached: reached.size });
}

function specifiersOf(path: string): string[] {
  const text = readFileSync(path, 'utf8').replace(/\b(?:import|export)\s+type\b[^;'"]*from\s*['"][^'"]*['"]/g, '');
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

void main(process.argv[2]!, process.argv[3]!);
