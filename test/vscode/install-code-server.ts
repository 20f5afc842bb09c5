import { existsSync } from 'node:fs';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { cacheFolder } from './cache-folder';
import { inOneStep } from './in-one-step';
import { installNode } from './install-node';
import { npmInstall } from './npm-install';
import type { Release } from './release';

export interface CodeServer {
  /** Absolute path of the Node.js that runs it. */
  node: string;
  /** Absolute path of the script that starts it. */
  entry: string;
}

/** Raise it when the recipe below changes: what an older recipe installed is then no longer used. */
const recipe = 1;

/** Installs code-server into the cache, about a minute the first time; later it is only looked up and needs no network. */
export async function installCodeServer(release: Release): Promise<CodeServer> {
  const folder = join(cacheFolder(), `code-server-${release.version}-${process.platform}-${process.arch}-${recipe}`);
  await inOneStep(folder, async (partial) => {
    console.log(`Installing VS Code (code-server ${release.version}) into ${folder}: about a minute, once.`);
    await install(release, partial);
  });
  return { node: await installNode(release.nodeMajor), entry: join(folder, 'node_modules/code-server/out/node/entry.js') };
}

async function install(release: Release, folder: string): Promise<void> {
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest(release)));
  await npmInstall(folder);
  const vsCode = join(folder, 'node_modules/code-server/lib/vscode');
  await npmInstall(vsCode);
  await npmInstall(join(vsCode, 'extensions'));
  // VS Code looks for its modules in an archive that code-server does not make.
  await link(join(vsCode, 'node_modules'), join(vsCode, 'node_modules.asar'));
  const modules = Object.entries(inert).map(([file, text]) => ({ file: join(vsCode, 'node_modules', file), text }));
  await Promise.all(modules.filter(({ file }) => existsSync(file)).map(({ file, text }) => writeFile(file, text)));
  // `workspace.findFiles` runs ripgrep, which @vscode/ripgrep would download in its install script. Newer releases bring it along.
  const ripgrep = join(folder, 'node_modules/@vscode/ripgrep-universal/bin', `${process.platform}-${process.arch}`, 'rg');
  if (existsSync(join(vsCode, 'node_modules/@vscode/ripgrep'))) await link(ripgrep, join(vsCode, 'node_modules/@vscode/ripgrep/bin/rg'));
}

const manifest = ({ version }: Release) => ({
  private: true,
  dependencies: { 'code-server': version, '@vscode/ripgrep-universal': '1.18.0' },
  // The first argon2 that brings its compiled code along; code-server's own wants a compiler.
  overrides: { argon2: '0.44.0' },
});

/** In place of modules that want a compiler: the tests need no log files, and stop the extension host themselves. */
const inert = {
  '@vscode/native-watchdog/index.js': 'exports.start = exports.exit = () => {};',
  'native-watchdog/index.js': 'exports.start = exports.exit = () => {};',
  '@vscode/spdlog/index.js': `const logger = new Proxy({}, { get: (_, name) => (name === 'then' ? undefined : () => {}) });
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async () => logger;
exports.setLevel = exports.setFlushOn = () => {};`,
};

/** Relative, because the folder is renamed when it is complete. */
async function link(target: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await rm(path, { force: true });
  await symlink(relative(dirname(path), target), path);
}
