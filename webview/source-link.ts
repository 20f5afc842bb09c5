import type { Location } from '../src/report/location';
import { element } from './element';
import { l10n } from './l10n';

/** Opens a place in the code; undefined where there is no editor to open it in. */
export type Open = ((location: Location) => void) | undefined;

/** `orders-table.ts:9`: a button in VS Code, a plain text in a report. */
export function sourceLink(location: Location, open: Open, label?: string): HTMLElement {
  const place = `${location.file}:${location.line}`;
  const text = label ?? `${location.file.split('/').at(-1)}:${location.line}`;
  if (!open) return element('span', { class: 'source', title: place }, ...breakable(text));
  const button = element('button', { class: 'source link', type: 'button', title: l10n.t('Open {0}', place) }, ...breakable(text));
  button.addEventListener('click', () => open(location));
  return button;
}

/** A long path goes on in the next line behind a slash, not within a word. */
function breakable(text: string): (Node | string)[] {
  return text.split(/(?<=\/)(?=.)/).flatMap((part, index) => (index === 0 ? [part] : [element('wbr'), part]));
}
