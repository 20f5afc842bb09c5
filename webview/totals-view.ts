import type { CostEstimate, Estimate } from '../src/domain';
import { comparison } from '../src/report/comparison';
import { money, moneyRange, percent, requests } from '../src/report/format';
import { element } from './element';
import { setText } from './set-text';
import type { View } from './view';

interface Tile {
  root: HTMLElement;
  label: HTMLElement;
  figure: HTMLElement;
  note: HTMLElement;
}

/** The four figures to remember: both bills, where they cross, and what waits. */
export function totalsView(): View {
  const tiles = { lambda: tile('lambda'), container: tile('container'), breakEven: tile(''), waiting: tile('') };
  return {
    root: element('section', { 'class': 'totals', 'aria-label': 'Totals' }, ...Object.values(tiles).map(({ root }) => root)),
    update({ estimate }) {
      const { lambda, container, breakEven } = comparison(estimate);
      if (lambda) fill(tiles.lambda, ...bill(lambda));
      if (container) fill(tiles.container, ...bill(container));
      const point = breakEven?.requestsPerMonth;
      fill(tiles.breakEven, 'Break-even', point === undefined ? 'never' : requests(point), point === undefined ? 'Lambda stays cheaper at any traffic' : 'requests a month');
      fill(tiles.waiting, 'Waiting', percent(waitingShare(estimate)), `of the time that Lambda bills, ${money(estimate.lambdaBill.waiting)} a month`);
    },
  };
}

function bill({ serviceName, listCostPerMonth, configuration }: CostEstimate): [string, string, string] {
  return [serviceName, money(listCostPerMonth.likely), `${moneyRange(listCostPerMonth)} a month · ${configuration}`];
}

function waitingShare({ lambdaBill: { waiting, computing } }: Estimate): number {
  return waiting + computing > 0 ? waiting / (waiting + computing) : 0;
}

function tile(name: string): Tile {
  const [label, figure, note] = [element('p', { class: 'label' }), element('p', { class: 'figure' }), element('p', { class: 'note' })];
  return { root: element('div', { class: `tile ${name}` }, label, figure, note), label, figure, note };
}

function fill({ label, figure, note }: Tile, ...texts: [string, string, string]): void {
  [label, figure, note].forEach((node, index) => setText(node, texts[index]!));
}
