import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run } from '../vscode/run';

const project = resolve(__dirname, '../..');

/** Builds and packages the extension as `npm run package` does; resolves to the .vsix. */
export async function packageExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hosting-cost-vsix-'));
  const vsix = join(folder, 'hosting-cost.vsix');
  try {
    await run(process.execPath, ['scripts/package.mjs', vsix], { cwd: project });
  } catch (error) {
    await rm(folder, { recursive: true });
    throw error;
  }
  return vsix;
}
