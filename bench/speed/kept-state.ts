import { stateKey } from '../../src/analysis/state/state-format';
import type { StateStore } from '../../src/analysis/state/state-store';
import { StateFiles } from '../../src/editor/thread/state-files';

/** Where a project's state stays between the bench's processes, as the editor keeps it. */
export function keptState(root: string, folder: string): { store: StateStore; keptMb(): number } {
  const files = new StateFiles(folder);
  const name = `${stateKey(root)}.state`;
  const store: StateStore = { key: stateKey(root), load: () => files.load(name), save: async (parts) => void (await files.save(name, parts)) };
  return { store, keptMb: () => (files.load(name)?.length ?? 0) / 1e6 };
}
