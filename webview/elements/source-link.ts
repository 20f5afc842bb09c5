import type { Location } from '../../src/report/words/location';
import { breakable } from './breakable';
import { element } from './element';
import { l10n } from '../l10n';

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
