import { chromium, type Page } from 'playwright-core';
import { findChromium } from './find-chromium';
import type { Server } from './start-server';
import { workbenchAddress, type WorkbenchAddress } from './workbench-address';

export interface WorkbenchOptions extends WorkbenchAddress {
  /** CSS pixels. */
  viewport?: { width: number; height: number };
}

export interface Workbench {
  page: Page;
  /** 0 when the suite passed, 1 when it failed; only with `extensionTestsPath`. */
  result: Promise<number>;
  close(): Promise<void>;
}

const chromiumFlags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const workbenchNotes = /^(Resolv(ing|ed) connection token|Creating a socket|Ignoring fetching|Updating additional|ChatSessionStore|\[Service Worker\])/;

/** Opens VS Code's window in a headless Chromium. */
export async function openWorkbench(server: Server, options: WorkbenchOptions): Promise<Workbench> {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumFlags });
  const page = await browser.newPage({ viewport: options.viewport ?? { width: 1400, height: 900 } });
  const { result } = await listenToSuite(page);
  await page.goto(workbenchAddress(server, options));
  return { page, result, close: () => browser.close() };
}

/** The workbench calls two functions of the page: with what the suite prints, and with how it ended. */
async function listenToSuite(page: Page): Promise<{ result: Promise<number> }> {
  let settle: { resolve(code: number): void; reject(error: Error): void };
  const result = new Promise<number>((resolve, reject) => (settle = { resolve, reject }));
  // Whoever opens the window for clicks does not wait for a result.
  result.catch(() => undefined);
  page.on('crash', () => settle.reject(new Error('The window of VS Code crashed.')));
  page.on('close', () => settle.reject(new Error('The window of VS Code was closed before the suite ended.')));
  await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => print(args));
  await page.exposeFunction('codeAutomationExit', (code: number) => settle.resolve(code));
  return { result };
}

/** Everything that the suite and the extension print, without what the workbench tells of itself. */
function print(args: unknown[]): void {
  if (!workbenchNotes.test(String(args[0]))) console.log(...args);
}
