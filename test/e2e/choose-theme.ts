import type { Page } from 'playwright-core';
import { runCommand } from './run-command';

/** Kinds of VS Code theme, by the word in a picture's name, with the class that the window then has. */
export const themes = [
  { name: 'light', theme: 'Light Modern', windowClass: 'vs' },
  { name: 'dark', theme: 'Dark Modern', windowClass: 'vs-dark' },
  { name: 'high-contrast', theme: 'Dark High Contrast', windowClass: 'hc-black' },
] as const;

/** Changes the colours of the window, as a person does in the palette. */
export async function chooseTheme(page: Page, { theme, windowClass }: (typeof themes)[number]): Promise<void> {
  await runCommand(page, 'Preferences: Color Theme', async (options) => {
    // The palette's own field stands there until the list of themes has come.
    await page.locator('.quick-input-widget input[placeholder*="Color Theme"]').fill(theme, options);
    await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: theme }).first().click(options);
  });
  await page.locator(`.monaco-workbench.${windowClass}`).waitFor();
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}
