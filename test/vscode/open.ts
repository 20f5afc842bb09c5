import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { desktopVSCode } from './desktop-vscode';
import { installCodeServer } from './install-code-server';
import { oldestRelease } from './release';
import { startServer } from './start-server';
import { workbenchAddress } from './workbench-address';

const extensionDevelopmentPath = resolve(__dirname, '../..');

/** Opens the extension under development on a folder, for a person: in a desktop VS Code, else in any browser. */
async function open(folder: string): Promise<void> {
  const desktop = process.env.VSCODE_EXECUTABLE_PATH || (await desktopVSCode());
  await (desktop ? openDesktop(desktop, folder) : serve(folder));
}

async function openDesktop(executable: string, folder: string): Promise<void> {
  const window = spawn(executable, [`--extensionDevelopmentPath=${extensionDevelopmentPath}`, '--disable-workspace-trust', folder], { stdio: 'ignore' });
  console.log('VS Code opens in a window of its own. Try the command "Estimate hosting cost".');
  await once(window, 'exit');
}

async function serve(folder: string): Promise<void> {
  const server = await startServer(await installCodeServer(oldestRelease));
  console.log(`Open this page in a browser and try the command "Estimate hosting cost" (F1); Ctrl+C ends it.\n${workbenchAddress(server, { folder, extensionDevelopmentPath })}`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await server.stop();
}

open(resolve(process.argv[2] ?? '.')).catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
