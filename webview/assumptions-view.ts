import type { Assumption } from '../src/domain';
import { assumptions } from '../src/report/assumptions';
import { counted } from '../src/report/format';
import { element } from './element';
import { setText } from './set-text';
import type { View } from './view';

const meanings = { assumed: 'a default: check it', found: 'read from the code', typed: 'typed by a person' };

/** What the estimate rests on, each with where it comes from; what concerns single handlers is folded. */
export function assumptionsView(): View {
  const [general, ofHandlers, summary] = [assumptionList(), assumptionList(), element('summary')];
  const folded = element('details', {}, summary, ofHandlers.root);
  let latest: Assumption[] = [];
  folded.addEventListener('toggle', () => folded.open && ofHandlers.show(latest));
  return {
    root: element('section', { class: 'rests-on' }, element('h2', {}, 'What this rests on'), general.root, folded),
    update({ estimate }) {
      const found = assumptions(estimate);
      latest = found.ofHandlers;
      general.show(found.general);
      if (folded.open) ofHandlers.show(latest);
      folded.hidden = found.ofHandlers.length === 0;
      setText(summary, `${counted(found.ofHandlers.length, 'value')} of single handlers`);
    },
  };
}

function assumptionList(): { root: HTMLElement; show(rows: Assumption[]): void } {
  const root = element('ul', { class: 'assumptions' });
  let shown = '';
  return {
    root,
    show(rows) {
      const key = JSON.stringify(rows);
      if (key === shown) return;
      shown = key;
      root.replaceChildren(...rows.map(item));
    },
  };
}

function item({ text, origin, source }: Assumption): HTMLElement {
  return element('li', {}, element('span', { class: `origin ${origin}`, title: meanings[origin] }, origin), element('span', { class: 'what' }, text), element('span', { class: 'from' }, source));
}
