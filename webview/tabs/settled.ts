import type { PanelFigures } from '../figures';
import { asNow } from '../fields/is-editing';
import type { View } from '../view';

/** A pause in which nothing was typed or dragged, in ms. */
const PAUSE_MS = 100;

/** A large part that is told of the first answer at once, and then of those after which a pause comes. */
export function settled(view: View): View {
  let pending: ReturnType<typeof setTimeout> | undefined;
  let isFirst = true;
  const update = (figures: PanelFigures) => {
    if (isFirst) return view.update(figures);
    clearTimeout(pending);
    pending = setTimeout(asNow(() => view.update(figures)), PAUSE_MS);
  };
  return {
    root: view.root,
    update(figures) {
      update(figures);
      isFirst = false;
    },
  };
}
