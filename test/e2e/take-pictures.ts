import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { chooseTheme, themes } from './choose-theme';
import { hover } from './hover';
import { openExample } from './open-example';
import { openFile } from './open-file';
import { panelFrame } from './panel-frame';
import { runCommand } from './run-command';

const media = resolve(__dirname, '../../media');

/** Whoever reads README.md loads them first, in bytes. */
const largestPicture = 200_000;

/** Nothing in the pictures but what they are about; the example's packages are not installed, so TypeScript would complain. */
const settings = { 'breadcrumbs.enabled': false, 'editor.hover.sticky': true, 'editor.minimap.enabled': false, 'typescript.validate.enable': false, 'window.commandCenter': false, 'window.title': '${rootName}' };

async function takePictures(): Promise<void> {
  const window = await openExample({ settings, viewport: { width: 1280, height: 860 } });
  try {
    await takePanel(window.page);
    await takeSidebarAndHover(window.page);
  } finally {
    await window.close();
  }
}

/** The answer, the inputs and both charts, with the sidebar closed. */
async function takePanel(page: Page): Promise<void> {
  await chooseTheme(page, themes[0]);
  await runCommand(page, 'Estimate hosting cost');
  await panelFrame(page).locator('.chart canvas').waitFor({ timeout: 60_000 });
  await runCommand(page, 'View: Close Primary Side Bar');
  await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
  // High enough for the whole chart.
  await page.setViewportSize({ width: 1280, height: 940 });
  await page.waitForTimeout(500);
  await untilQuiet(page);
  await savePicture(page, 'panel');
}

/** A handler's hover over its code, beside all handlers with what they cost. */
async function takeSidebarAndHover(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 600 });
  await openFile(page, 'src/handlers/pay-order.ts');
  await page.getByRole('tab', { name: 'Hosting Cost' }).first().click();
  const row = page.locator('.pane-body .monaco-list-row').filter({ hasText: 'payOrder' }).first();
  await row.waitFor();
  await row.locator('.monaco-tl-twistie').click();
  await untilQuiet(page);
  await hover(page, 'export const handler', 'handler', /AWS Lambda/);
  await savePicture(page, 'sidebar-and-hover');
}

/** No other extension tells in the status bar that it is starting. */
async function untilQuiet(page: Page): Promise<void> {
  await page.locator('.statusbar-item').filter({ hasText: /Activating|Analyzing|Initializing/ }).waitFor({ state: 'hidden', timeout: 120_000 });
}

async function savePicture(page: Page, name: string): Promise<void> {
  const path = join(media, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  const { size } = statSync(path);
  console.log(`media/${name}.png: ${size} bytes`);
  if (size > largestPicture) throw new Error(`media/${name}.png has more than ${largestPicture} bytes: make the window smaller.`);
}

takePictures().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
