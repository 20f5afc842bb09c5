import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run } from '../vscode/run';

const project = resolve(__dirname, '../..');

/** Builds and packages the extension as `npm run package` does; resolves to the .vsix. */
export async function packageExtension(): Promise<string> {
  const vsix = join(await mkdtemp(join(tmpdir(), 'hosting-cost-vsix-')), 'hosting-cost.vsix');
  await run(process.execPath, ['scripts/package.mjs', vsix], { cwd: project });
  return vsix;
}
