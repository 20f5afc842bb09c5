import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run';

/** Names under which Chromium and Chrome are installed, the free one first. */
const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const macApplications = ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** A Chromium to show VS Code in: `CHROME_PATH`, an installed one, or Debian's package, which is installed when we may. */
export async function findChromium(): Promise<string> {
  if (process.env.CHROME_PATH) return named(process.env.CHROME_PATH);
  return installed() ?? (await installPackage()) ?? fail();
}

function named(path: string): string {
  if (existsSync(path)) return path;
  throw new Error(`CHROME_PATH names ${path}, which is not there.`);
}

function installed(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...candidates, ...macApplications].find((file) => existsSync(file));
}

async function installPackage(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('Installing the package chromium (once).');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env });
  await run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium', 'fonts-liberation'], { env });
  return installed();
}

function fail(): never {
  throw new Error('The tests show VS Code in Chromium, and there is none. Install it (Debian, Ubuntu: apt-get install chromium), or set CHROME_PATH.');
}
