import { element } from './element';
import type { PanelFigures } from '../figures';
import type { View } from '../view';

/** A part that is shown on demand, and told of answers only while it is open. */
export function folded(title: string, view: View, attributes: Record<string, string | boolean> = {}): View {
  let latest: PanelFigures | undefined;
  const root = element('details', { class: 'folded', ...attributes }, element('summary', {}, title), view.root);
  root.addEventListener('toggle', () => root.open && latest && view.update(latest));
  return {
    root,
    update(figures) {
      latest = figures;
      if (root.open) view.update(figures);
    },
  };
}
