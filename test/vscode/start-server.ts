import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CodeServer } from './install-code-server';

/** A running VS Code server with a profile of its own, which goes away with it. */
export interface Server {
  /** `127.0.0.1:PORT` */
  authority: string;
  /** Extensions that are installed in it. */
  extensionsFolder: string;
  /** Settings and state of its user. */
  userFolder: string;
  /** Writes the user's settings, for windows that are opened later. */
  saveSettings(settings: Record<string, unknown>): Promise<void>;
  /** Process group of the server and its extension hosts. */
  group: number;
  /** What the server has printed so far. */
  log(): string;
  stop(): Promise<void>;
}

/** Time that a busy machine may need until the server listens, in ms. */
const startLimitMs = 60_000;

/** The tests ask no extension gallery. */
const noGallery = JSON.stringify({ serviceUrl: '' });

/** Starts VS Code's server; its extension host inherits `env`. */
export async function startServer({ node, entry }: CodeServer, env: NodeJS.ProcessEnv = process.env): Promise<Server> {
  const profile = await mkdtemp(join(tmpdir(), 'hosting-cost-vscode-'));
  const extensionsFolder = join(profile, 'extensions');
  const userFolder = join(profile, 'user');
  const folders = ['--user-data-dir', userFolder, '--extensions-dir', extensionsFolder, '--config', join(profile, 'config.yaml')];
  const quiet = ['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--disable-getting-started-override'];
  await mkdir(join(userFolder, 'User'), { recursive: true });
  await mkdir(extensionsFolder);
  // A group of its own, so that stopping it stops its extension hosts too.
  const child = spawn(node, [entry, '--auth', 'none', '--bind-addr', '127.0.0.1:0', ...folders, ...quiet], {
    env: { ...withoutVSCode(env), EXTENSIONS_GALLERY: noGallery },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Also when a person interrupts the tests.
  const endAtExit = () => {
    kill(child);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  process.once('exit', endAtExit);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (printed += chunk));
  const stop = async () => {
    await end(child);
    process.off('exit', endAtExit);
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  const saveSettings = (settings: Record<string, unknown>) => writeFile(join(userFolder, 'User', 'settings.json'), JSON.stringify(settings, null, 2));
  try {
    return { authority: await listening(child), extensionsFolder, userFolder, saveSettings, group: child.pid!, log: () => printed, stop };
  } catch (error) {
    await stop();
    throw new Error(`VS Code's server does not start: ${(error as Error).message}\n${printed}`);
  }
}

/** A test that is itself started from a VS Code terminal must not talk to that one. */
const withoutVSCode = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !/^(VSCODE_|ELECTRON_|PORT$|CODE_SERVER_)/.test(name)));

/** Resolves to `127.0.0.1:PORT` as soon as the server prints that it listens there. */
function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`it does not listen after ${startLimitMs / 1000} s.`)), startLimitMs);
    const settle = (result: () => void) => {
      clearTimeout(timer);
      result();
    };
    let printed = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk;
      const address = /HTTP server listening on http:\/\/(\S+?)\/?\s/.exec(printed)?.[1];
      if (address) settle(() => resolve(address));
    });
    child.on('error', (error) => settle(() => reject(error)));
    child.on('exit', (code) => settle(() => reject(new Error(`it ended with code ${code}.`))));
  });
}

function kill(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    // ESRCH: the group has ended by itself.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    kill(child);
  });
}
