import { run } from './run';

/** Variables that npm hands to the scripts of this project; another folder's npm must not take them for its own. */
const ofThisProject = /^npm_(package|lifecycle|config_local_prefix|command)/;

/** Installs the dependencies of `folder`'s package.json. Install scripts stay off: they download, or want a compiler. */
export async function npmInstall(folder: string): Promise<void> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofThisProject.test(name)));
  await run('npm', ['install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--prefer-offline'], { cwd: folder, env });
}
