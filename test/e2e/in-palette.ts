import type { Page } from 'playwright-core';

/** Time until VS Code knows the commands of an extension that was just installed, in ms. */
const knownLimitMs = 60_000;
/** Time for one step of a try, in ms. */
const stepLimitMs = 4000;

/**
 * Opens VS Code's palette with a key and does something in it. The palette lists what is known when it opens, and closes
 * when anything else takes the focus: until its steps have come to their end, it is opened again.
 */
export async function inPalette(page: Page, key: string, steps: (options: { timeout: number }) => Promise<void>): Promise<void> {
  const end = Date.now() + knownLimitMs;
  for (;;) {
    await page.keyboard.press('Escape');
    await page.keyboard.press(key);
    try {
      return await steps({ timeout: stepLimitMs });
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}
