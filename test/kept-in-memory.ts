import type { StateStore } from '../src/analysis/state/state-store';

/** What an analysis keeps for the next session, as long as the test runs. */
export function keptInMemory(): StateStore {
  let kept: Buffer | undefined;
  return { key: 'test', load: () => kept, save: async (parts) => { kept = Buffer.concat(parts); } };
}
