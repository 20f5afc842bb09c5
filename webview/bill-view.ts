import { billParts } from '../src/report/bill-parts';
import { money, percent } from '../src/report/format';
import { element } from './element';
import { setText } from './set-text';
import type { View } from './view';

/** Where the Lambda bill goes: one bar, and a legend that carries the same figures as text. */
export function billView(): View {
  const parts = billParts({ waiting: 0, computing: 0, init: 0, requests: 0, gateway: 0 }).map(({ key, label, meaning }) => {
    const segment = element('span', { class: `segment ${key}` });
    const [cost, share] = [element('span', { class: 'cost' }), element('span', { class: 'share' })];
    const row = element('li', {}, element('span', { class: `swatch ${key}` }), element('span', { class: 'name' }, label), cost, share, element('span', { class: 'meaning' }, meaning));
    return { segment, cost, share, row };
  });
  const bar = element('div', { 'class': 'bar', 'aria-hidden': 'true' }, ...parts.map(({ segment }) => segment));
  return {
    root: element('section', { class: 'bill' }, element('h2', {}, 'Where the Lambda bill goes'), bar, element('ul', { class: 'legend' }, ...parts.map(({ row }) => row))),
    update({ estimate }) {
      billParts(estimate.lambdaBill).forEach(({ listCost, share }, index) => {
        const { segment, cost, share: shareText } = parts[index]!;
        segment.style.setProperty('flex-grow', String(share));
        setText(cost, money(listCost));
        setText(shareText, percent(share));
      });
    },
  };
}
