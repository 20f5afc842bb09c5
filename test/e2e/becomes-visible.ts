import type { Locator } from 'playwright-core';

/** Time that a healthy window needs to show something, in ms. */
const patienceMs = 4000;

/** Whether it is shown soon. */
export const becomesVisible = (wanted: Locator): Promise<boolean> =>
  wanted.waitFor({ timeout: patienceMs }).then(
    () => true,
    () => false,
  );
