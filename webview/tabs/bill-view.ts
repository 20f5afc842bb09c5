import type { CostEstimate } from '../../src/domain';
import { billPartTexts } from '../../src/report/bill-part-texts';
import { money, percent } from '../../src/report/words/format';
import { optionBill } from '../../src/report/option-bill';
import type { OptionBill } from '../../src/report/option-bill';
import { optionsInOrder } from '../../src/report/options-in-order';
import { dataTable } from '../elements/data-table';
import { element } from '../elements/element';
import type { PanelFigures } from '../figures';
import { folded } from '../elements/folded';
import { l10n } from '../l10n';
import { lineTable } from './line-table';
import type { LineRow } from './line-table';
import { setText } from '../elements/set-text';
import type { View } from '../view';

interface BillRow {
  option: CostEstimate;
  bill: OptionBill;
  total: number;
}

/** Where each option's bill goes: bars on one scale, and the same figures as tables. */
export function billView(): View {
  const [bars, legend, calls, notes] = [element('ul', { class: 'bill-bars' }), element('ul', { class: 'legend' }), element('p', { class: 'hint' }), element('p', { class: 'hint', lang: 'en' })];
  const [table, charges] = [folded(l10n.t('The bars as a table'), billTable()), folded(l10n.t('Every line of the bills'), lineTable(l10n.t('Every line of the bills'), chargeRows))];
  const [showBars, callsTable] = [billBars(bars, legend), folded(l10n.t('Calls to other services'), calledServices())];
  return {
    root: element('section', { class: 'bill' }, element('h2', {}, l10n.t('Where the bill goes')), bars, legend, calls, notes, table.root, charges.root, callsTable.root),
    update(figures) {
      showBars(figures);
      const { charges: called, diagnostics } = figures.calls();
      const sum = called.reduce((total, { listCost }) => total + listCost, 0);
      setText(calls, sum > 0 ? l10n.t('Besides, calls to other services cost about {0} a month wherever the code runs: they are in none of the bars.', money(sum, figures.estimate.currency)) : '');
      setText(notes, diagnostics.map(({ message }) => message).join(' '));
      callsTable.root.hidden = sum === 0;
      [table, charges, callsTable].forEach((part) => part.update(figures));
    },
  };
}

function billRows({ estimate, options, workload }: PanelFigures): BillRow[] {
  return optionsInOrder(estimate.options).map((option) => ({ option, bill: optionBill(option, options.find(({ id }) => id === option.optionId)!, workload), total: option.listCostPerMonth.likely }));
}

function billBars(bars: HTMLElement, legend: HTMLElement): (figures: PanelFigures) => void {
  let shown = '';
  return (figures) => {
    const rows = billRows(figures);
    const key = JSON.stringify([figures.estimate.currency, rows.map(({ option: { optionId }, bill }) => [optionId, bill])]);
    if (key === shown) return;
    shown = key;
    const most = Math.max(...rows.map(({ total }) => total), Number.MIN_VALUE);
    bars.replaceChildren(...rows.map((row) => billBar(row, most, figures.estimate.currency)));
    const used = billPartTexts().filter(({ key: part }) => rows.some(({ bill }) => bill[part] > 0));
    legend.replaceChildren(...used.map(({ key: part, label, meaning }) => element('li', {}, element('span', { class: `swatch ${part}` }), element('span', { class: 'name' }, label), element('span', { class: 'meaning' }, meaning))));
  };
}

/** A part that is wide enough says itself what it is. */
function billBar({ option: { optionId, serviceName }, bill, total }: BillRow, most: number, currency: string): HTMLElement {
  const segments = billPartTexts().filter(({ key }) => bill[key] > 0).map(({ key, label }) => {
    const share = bill[key] / total;
    const text = `${label} ${money(bill[key], currency)}`;
    const segment = element('span', { class: `segment ${key}`, title: `${text}, ${percent(share)}` }, element('span', { class: 'segment-text' }, text));
    segment.style.setProperty('flex-grow', String(share));
    return segment;
  });
  const bar = element('div', { 'class': 'bar', 'aria-hidden': 'true' }, ...segments);
  bar.style.setProperty('width', `${Math.max(0.5, (100 * total) / most)}%`);
  const spoken = billPartTexts().filter(({ key }) => bill[key] > 0).map(({ key, label }) => `${label} ${money(bill[key], currency)}`).join(', ');
  return element(
    'li', { 'data-option': optionId },
    element('span', { class: 'name' }, serviceName), element('span', { class: 'figure' }, money(total, currency)),
    element('div', { class: 'bar-track' }, bar), element('span', { class: 'visually-hidden' }, spoken),
  );
}

function billTable(): View {
  const table = dataTable<BillRow>(l10n.t('Where the bill of each option goes, a month'));
  return {
    root: table.root,
    update(figures) {
      const { currency } = figures.estimate;
      table.show([
        { label: l10n.t('Option'), head: true, text: ({ option }) => option.serviceName, value: ({ option }) => option.serviceName },
        ...billPartTexts().map(({ key, label }) => ({ label, text: ({ bill, total }: BillRow) => (bill[key] > 0 ? `${money(bill[key], currency)} (${percent(bill[key] / total)})` : '–'), value: ({ bill }: BillRow) => bill[key] })),
        { label: l10n.t('Together'), text: ({ total }) => money(total, currency), value: ({ total }) => total },
      ], billRows(figures));
    },
  };
}

function chargeRows({ estimate }: PanelFigures): LineRow[] {
  return optionsInOrder(estimate.options).flatMap(({ serviceName, charges }) => charges.map((charge) => ({ ...charge, of: serviceName })));
}

/** What calls cost, and how many items of each are billed: of lists the code seldom says how long they are. */
function calledServices(): View {
  const table = lineTable(l10n.t('Calls to other services'), callRows);
  const items = element('p', { class: 'hint', lang: 'en' });
  return {
    root: element('div', {}, items, table.root),
    update(figures) {
      setText(items, figures.estimate.assumptions.find(({ id }) => id === 'call-items')?.text ?? '');
      table.update(figures);
    },
  };
}

function callRows({ calls }: PanelFigures): LineRow[] {
  return calls().charges.map((charge) => ({ ...charge, of: l10n.t('wherever it runs') }));
}
