import type { CostEstimate, Estimate } from '../src/domain';
import { comparison } from '../src/report/comparison';
import { money, moneyRange, percent, requests } from '../src/report/format';
import { element } from './element';
import { optionStyles, wear } from './option-style';
import type { OptionStyle } from './option-style';
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
      const styles = optionStyles(estimate.options);
      fillBill(tiles.lambda, lambda, 'AWS Lambda', styles);
      fillBill(tiles.container, container, 'Container', styles);
      const point = breakEven?.requestsPerMonth;
      if (lambda && container) fill(tiles.breakEven, 'Break-even', point === undefined ? 'never' : requests(point), point === undefined ? 'Lambda stays cheaper at any traffic' : 'requests a month');
      else fill(tiles.breakEven, 'Break-even', '–', 'nothing to compare');
      fill(tiles.waiting, 'Waiting', percent(waitingShare(estimate)), `of the time that Lambda bills, ${money(estimate.lambdaBill.waiting)} a month`);
    },
  };
}

function fillBill(tile: Tile, option: CostEstimate | undefined, name: string, styles: Map<string, OptionStyle>): void {
  if (!option) return fill(tile, name, '–', 'no price in this region, or no size that carries the load');
  const { optionId, serviceName, listCostPerMonth, configuration } = option;
  wear(tile.label, styles.get(optionId)!);
  fill(tile, serviceName, money(listCostPerMonth.likely), `${moneyRange(listCostPerMonth)} a month · ${configuration}`);
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
