import type { Locator, Page } from 'playwright-core';

/** Points at a word of the open file where it stands in `line` (a part of the line's text) and waits for the hover. */
export async function hover(page: Page, line: string, word: string): Promise<Locator> {
  const { x, y } = await placeOf(page, line, word);
  await page.mouse.move(x, y + 60);
  await page.mouse.move(x, y, { steps: 4 });
  const shown = page.locator('.monaco-hover:not(.hidden) .monaco-hover-content').first();
  await shown.waitFor({ timeout: 20_000 });
  return shown;
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
