import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder';
import { inOneStep } from './in-one-step';
import { npmInstall } from './npm-install';

/** The Node.js of the given major version: the one that runs this, or else the one in the npm package for this platform. */
export async function installNode(major: number): Promise<string> {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const name = process.platform === 'darwin' ? `node-bin-darwin-${process.arch}` : `node-${process.platform}-${process.arch}`;
  const folder = join(cacheFolder(), `node-${major}`);
  await inOneStep(folder, async (partial) => {
    console.log(`Installing Node.js ${major} into ${folder} (once).`);
    await writeFile(join(partial, 'package.json'), JSON.stringify({ private: true, dependencies: { [name]: major.toString() } }));
    await npmInstall(partial);
  });
  return join(folder, 'node_modules', name, 'bin', 'node');
}
