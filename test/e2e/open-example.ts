import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
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
  viewport?: { width: number; height: number };
}

const project = resolve(__dirname, '../..');

/** Settings of a person who has seen VS Code before. */
export const calmSettings = { 'workbench.startupEditor': 'none', 'workbench.tips.enabled': false, 'chat.disableAIFeatures': true, 'extensions.ignoreRecommendations': true };

/** Time until VS Code's window stands on a busy machine, in ms. */
const openLimitMs = 90_000;

export async function openExample({ release = oldestRelease, vsix, viewport }: ExampleOptions = {}): Promise<ExampleWindow> {
  const scratch = await mkdtemp(join(tmpdir(), 'hosting-cost-example-'));
  const folder = join(scratch, 'orders-api');
  await cp(join(project, 'examples/orders-api'), folder, { recursive: true });
  const codeServer = await installCodeServer(release);
  const server = await startServer(codeServer);
  const stop = async () => {
    await server.stop();
    await rm(scratch, { recursive: true, force: true });
  };
  try {
    await server.saveSettings(calmSettings);
    if (vsix) await installExtension(codeServer, server, vsix);
    const { page, close } = await openWorkbench(server, { folder, viewport, extensionDevelopmentPath: vsix ? undefined : project });
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: openLimitMs });
    return { page, folder, server, close: () => close().then(stop) };
  } catch (error) {
    await stop();
    throw error;
  }
}
