import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.mjs';

const oldestNode = [20, 19];
const project = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Every command of package.json works in a fresh clone: installs what is missing or no longer as package-lock.json has it. */
export async function ensureDependencies() {
  refuseOldNode();
  process.chdir(project);
  if (isUpToDate()) return;
  const command = existsSync('node_modules') ? 'install' : 'ci';
  console.log(`Installing the project's dependencies (npm ${command}) …`);
  const code = await run('npm', [command, '--no-audit', '--no-fund', '--loglevel', 'error']);
  if (code !== 0) throw new Error(`npm ${command} failed with code ${code}.`);
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Error(`Hosting Cost is built with Node.js ${oldestNode.join('.')} or later; this is ${process.versions.node}.`);
}

/** npm leaves in node_modules/.package-lock.json what it has installed; packages for other platforms are not in it. */
function isUpToDate() {
  const installed = packagesOf('node_modules/.package-lock.json');
  const wanted = Object.entries(packagesOf('package-lock.json') ?? {});
  return installed !== undefined && wanted.every(([path, { version, optional }]) => path === '' || (optional && !installed[path]) || installed[path]?.version === version);
}

function packagesOf(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : undefined;
}
