import type { Page } from 'playwright-core';
import { until } from '../until';

/** Takes an entry of the menu that opens. VS Code's menus ignore the mouse at first, lest the click that opens one chooses in it: a click that was ignored is made again. */
export async function chooseFromMenu(page: Page, text: string): Promise<void> {
  const entry = page.locator('.monaco-menu .action-item').filter({ hasText: text }).first();
  await entry.waitFor();
  await until(async () => {
    if (await entry.isVisible()) await entry.click();
    await page.waitForTimeout(300);
    return !(await entry.isVisible());
  });
}
