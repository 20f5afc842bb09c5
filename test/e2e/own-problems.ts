import type { Locator, Page } from 'playwright-core';
import { runCommand } from './run-command';

/**
 * The Problems view with the problems of this extension alone: a row below the fold of the list is not in the page, and
 * the language's own problems, as many as its version finds, would push one there.
 */
export async function ownProblems(page: Page): Promise<(text: string | RegExp) => Locator> {
  await runCommand(page, 'Problems: Focus on Problems View');
  await page.getByPlaceholder('Filter (e.g. text').fill('Hosting Cost');
  return (text) => page.locator('.markers-panel .monaco-list-row').filter({ hasText: text }).first();
}
