import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { copyExample } from '../vscode/copy-example';
import { installCodeServer } from '../vscode/install-code-server';
import { installExtension } from '../vscode/install-extension';
import { openWorkbench } from '../vscode/open-workbench';
import { oldestRelease, type Release } from '../vscode/release';
import { startServer, type Server } from '../vscode/start-server';

/** VS Code's window with a copy of the example project in it, which a test may change. */
export interface ExampleWindow {
  page: Page;
  /** Absolute path of the copy. */
  folder: string;
  server: Server;
  close(): Promise<void>;
}

export interface ExampleOptions {
  release?: Release;
  /** An installed package; without it the extension is loaded from this checkout, as under F5. */
  vsix?: string;
  /** Settings of VS Code beside those that keep it calm. */
  settings?: Record<string, unknown>;
  viewport?: { width: number; height: number };
  /** Done to the copy before VS Code opens it. */
  prepare?: (folder: string) => void;
  /** The extension under development at another place than this checkout. */
  extension?: string;
  /** VS Code opens no folder; the copy is there all the same. */
  isEmpty?: boolean;
  /** What VS Code opens instead of the copy: another folder, or a `.code-workspace` file. */
  opened?: (folder: string) => string;
}

const project = resolve(__dirname, '../..');

/** Settings of a person who has seen VS Code before. */
const calmSettings = { 'workbench.startupEditor': 'none', 'workbench.tips.enabled': false, 'chat.disableAIFeatures': true, 'extensions.ignoreRecommendations': true };

/** Time until VS Code's window stands on a busy machine, in ms. */
const openLimitMs = 90_000;

export async function openExample({ release = oldestRelease, vsix, settings, viewport, prepare, extension = project, isEmpty = false, opened = (copy) => copy }: ExampleOptions = {}): Promise<ExampleWindow> {
  const codeServer = await installCodeServer(release);
  const { folder, remove } = await copyExample();
  prepare?.(folder);
  const server = await startServer(codeServer);
  const stop = () => server.stop().then(remove);
  try {
    await server.saveSettings({ ...calmSettings, ...settings });
    if (vsix) await installExtension(codeServer, server, vsix);
    const { page, close } = await openWorkbench(server, { folder: isEmpty ? undefined : opened(folder), viewport, extensionDevelopmentPath: vsix ? undefined : extension });
    await page.locator(isEmpty ? '.activitybar .action-item' : '.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: openLimitMs });
    return { page, folder, server, close: () => close().then(stop) };
  } catch (error) {
    await stop();
    throw error;
  }
}
