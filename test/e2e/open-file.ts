import type { Page } from 'playwright-core';

/** Opens a file of the project by its name. */
export async function openFile(page: Page, file: string): Promise<void> {
  await page.keyboard.press('Control+P');
  await page.locator('.quick-input-widget input').fill(file);
  await page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: file.split('/').at(-1) }).first().click();
  await page.locator('.tab.active').filter({ hasText: file.split('/').at(-1) }).waitFor();
  await page.locator('.editor-instance .view-line').first().waitFor();
}
