import type { Page } from 'playwright-core';
import { becomesVisible } from './becomes-visible';

/** Time until the languages of the open file have all answered, in ms. */
const hoverLimitMs = 40_000;

/** Points at a word of the open file where it stands in `line` (a part of its text) until the hover says what is `expected`. */
export async function hover(page: Page, line: string, word: string, expected: RegExp): Promise<string> {
  const anyHover = page.locator('.monaco-hover:not(.hidden) .monaco-hover-content');
  const shown = anyHover.filter({ hasText: expected }).first();
  await page.keyboard.press('Escape');
  await anyHover.waitFor({ state: 'hidden' });
  const end = Date.now() + hoverLimitMs;
  do {
    // An editor that is still being laid out misses the pointer: come again.
    const { x, y } = await placeOf(page, line, word);
    await page.mouse.move(x, y + 200);
    await page.mouse.move(x, y, { steps: 4 });
  } while (!(await becomesVisible(shown)) && Date.now() < end);
  return shown.innerText({ timeout: 1000 });
}

/** Middle of the word on the screen, in CSS pixels. */
async function placeOf(page: Page, line: string, word: string): Promise<{ x: number; y: number }> {
  const row = page.locator('.editor-instance .view-line').filter({ hasText: new RegExp(line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s')) }).first();
  return row.evaluate((node, wanted) => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const start = text.nodeValue!.indexOf(wanted);
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(text, start);
      range.setEnd(text, start + wanted.length);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
    throw new Error(`"${wanted}" is not in the line "${node.textContent}".`);
  }, word);
}
