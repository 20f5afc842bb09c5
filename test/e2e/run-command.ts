import type { Page } from 'playwright-core';
import { inPalette } from './in-palette';

/** Runs a command from the palette by its title, and the steps that the command asks for in the palette. */
export async function runCommand(page: Page, title: string, then?: (options: { timeout: number }) => Promise<void>): Promise<void> {
  await inPalette(page, 'F1', async (options) => {
    await page.locator('.quick-input-widget input').fill(`>${title}`, options);
    await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first().click(options);
    await then?.(options);
  });
}
