import type { Page } from 'playwright-core';
import { becomesVisible } from './becomes-visible';

/** Time until VS Code knows the commands of an extension that was just installed, in ms. */
const knownLimitMs = 60_000;

/** Runs a command from the palette by its title. */
export async function runCommand(page: Page, title: string): Promise<void> {
  const row = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first();
  const end = Date.now() + knownLimitMs;
  do {
    // The palette lists what is known when it opens: open it again until the command is.
    await page.keyboard.press('Escape');
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').fill(`>${title}`);
  } while (!(await becomesVisible(row)) && Date.now() < end);
  await row.click({ timeout: 10_000 });
}
