import type { Page } from 'playwright-core';

/** As text: what compiles this file names functions with a helper that the page does not have. */
const SEARCH = `(() => {
  const edge = document.documentElement.clientWidth;
  const scrolls = (node) => ['auto', 'scroll'].includes(getComputedStyle(node).overflowX) || (node.parentElement !== null && scrolls(node.parentElement));
  return [...document.querySelectorAll('#panel *')]
    .filter((node) => node.checkVisibility() && node.getBoundingClientRect().width > 0 && node.getBoundingClientRect().right > edge + 1 && !scrolls(node) && !node.closest('.visually-hidden'))
    .map((node) => node.tagName.toLowerCase() + '.' + node.className + ': ' + node.textContent.slice(0, 40));
})()`;

/** Texts and fields of the panel that reach beyond its right edge, but those in something that scrolls sideways. */
export async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(SEARCH);
}
