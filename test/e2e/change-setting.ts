import type { Locator, Page } from 'playwright-core';

/** Time for one step of a try, in ms. */
const stepLimitMs = 5_000;
/** Time until the settings of an extension that was just installed are listed, in ms. */
const knownLimitMs = 60_000;

/** Opens the settings page at one setting and changes it there as a person does; again, when something else took the focus meanwhile. */
export async function changeSetting(page: Page, id: string, change: (setting: Locator, options: { timeout: number }) => Promise<void>): Promise<void> {
  const end = Date.now() + knownLimitMs;
  const options = { timeout: stepLimitMs };
  for (;;) {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+,');
    try {
      await page.locator('.settings-editor .settings-header .suggest-input-container').click(options);
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText(`@id:${id}`);
      const setting = page.locator(`.settings-editor [data-key="${id}"]`).first();
      await setting.waitFor(options);
      return await change(setting, options);
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

/** Ticks a setting's box, or takes the tick away. */
export function tick(isOn: boolean): (setting: Locator, options: { timeout: number }) => Promise<void> {
  return async (setting, options) => {
    const box = setting.getByRole('checkbox').first();
    await box.waitFor(options);
    if (((await box.getAttribute('aria-checked')) === 'true') !== isOn) await box.click(options);
  };
}

/** Chooses from a setting's list, by what stands there. */
export function choose(page: Page, text: string): (setting: Locator, options: { timeout: number }) => Promise<void> {
  return async (setting, options) => {
    await setting.locator('select').first().click(options);
    await page.locator('.monaco-select-box-dropdown-container.visible .monaco-list-row').filter({ hasText: text }).first().click(options);
  };
}

/** Adds a line to a setting that is a list. */
export function addLine(text: string): (setting: Locator, options: { timeout: number }) => Promise<void> {
  return async (setting, options) => {
    await setting.getByRole('button', { name: 'Add Item' }).click(options);
    await setting.locator('.setting-list-edit-row input').fill(text, options);
    await setting.getByRole('button', { name: 'OK' }).click(options);
    await setting.locator('.setting-list-row').filter({ hasText: text }).waitFor(options);
  };
}

/** Takes the line out of it again. */
export function removeLine(text: string): (setting: Locator, options: { timeout: number }) => Promise<void> {
  return async (setting, options) => {
    const line = setting.locator('.setting-list-row').filter({ hasText: text }).first();
    await line.hover(options);
    await line.locator('.codicon-settings-remove').click(options);
    await line.waitFor({ state: 'detached', ...options });
  };
}
