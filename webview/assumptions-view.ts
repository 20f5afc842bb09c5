import { assumptions } from '../src/report/assumptions';
import { element } from './element';
import type { View } from './view';

const meanings = { assumed: 'a default: check it', found: 'read from the code', typed: 'typed by you' };

/** What the estimate rests on, each with where it comes from. */
export function assumptionsView(): View {
  const list = element('ul', { class: 'assumptions' });
  let shown = '';
  return {
    root: element('section', { class: 'rests-on' }, element('h2', {}, 'What this rests on'), list),
    update({ estimate }) {
      const rows = assumptions(estimate);
      const key = JSON.stringify(rows);
      if (key === shown) return;
      shown = key;
      list.replaceChildren(
        ...rows.map(({ text, origin, source }) =>
          element('li', {}, element('span', { class: `origin ${origin}`, title: meanings[origin] }, origin), element('span', { class: 'what' }, text), element('span', { class: 'from' }, source)),
        ),
      );
    },
  };
}
