import { statSync } from 'node:fs';
import { createAnalyzer, type Analyzer } from '../../analysis/analyzer';
import { stateKey } from '../../analysis/state/state-format';
import type { StateFiles } from './state-files';

/** An analyzer that goes on where the last session of the same project ended. `build`: file of the code that runs; another build starts anew. */
export function storedAnalyzer(root: string, { exclude }: { exclude: string[] }, files: StateFiles | undefined, build: string): Analyzer {
  if (!files) return createAnalyzer(root, { exclude });
  const { size, mtimeMs } = statSync(build);
  const name = `${stateKey(root, exclude)}.state`;
  return createAnalyzer(root, {
    exclude,
    store: { key: stateKey(root, exclude, build, size, mtimeMs), load: () => files.load(name), save: async (parts) => void (await files.save(name, parts)) },
  });
}
