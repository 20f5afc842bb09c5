/** What a person had unfolded, where the cursor and the page stood: the same in a page that replaces another. */
export function carryOver(before: HTMLElement, after: HTMLElement): () => void {
  const open = new Set([...before.querySelectorAll<HTMLDetailsElement>('details[open]')].map(nameOf));
  const unfolded = [...before.querySelectorAll('button.toggle[aria-expanded="true"]')].map((button) => button.getAttribute('aria-label'));
  const active = document.activeElement;
  const focused = active && before.contains(active) ? active.getAttribute('aria-label') : null;
  const scrolled = document.documentElement.scrollTop;
  for (const name of unfolded) if (name) after.querySelector<HTMLElement>(`button.toggle[aria-label="${CSS.escape(name)}"]`)?.click();
  for (const part of after.querySelectorAll<HTMLDetailsElement>('details')) part.open = open.has(nameOf(part));
  return () => {
    // Elements of the library can be focused once they are rendered.
    if (focused) requestAnimationFrame(() => after.querySelector<HTMLElement>(`[aria-label="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true }));
    document.documentElement.scrollTop = scrolled;
  };
}

/** A part's title, without the figures that may be in it, below the handler that it belongs to. */
function nameOf(part: HTMLDetailsElement): string {
  const handler = part.closest('tr.details')?.previousElementSibling?.getAttribute('data-id') ?? '';
  return `${handler} ${part.className} ${part.querySelector('summary')?.textContent?.replaceAll(/\d+/g, '') ?? ''}`;
}
