import type { Page } from 'playwright-core';
import { inPalette } from './in-palette';

/** Opens a file of the project by its name. */
export async function openFile(page: Page, file: string): Promise<void> {
  const name = file.split('/').at(-1)!;
  await inPalette(page, 'Control+P', async (options) => {
    await page.locator('.quick-input-widget input').fill(file, options);
    await page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: name }).first().click(options);
  });
  await page.locator('.tab.active').filter({ hasText: name }).waitFor();
  await page.locator('.editor-instance .view-line').first().waitFor();
}
