import type { CostEstimate, Range } from '../src/domain';
import { money, moneyRange, requests } from '../src/report/words/format';
import { optionsInOrder } from '../src/report/options-in-order';
import { element } from './elements/element';
import type { Answer } from './figures';
import { l10n } from './l10n';
import { optionStyles, wear } from './charts/option-style';
import { setText } from './elements/set-text';
import type { View } from './view';

/** More lines than this say less. */
const MOST_OPTIONS = 6;

/** Three columns: what each option costs without traffic, now, and at ten times. The cheapest of each is marked. */
export function outlookView(): View {
  const columns = [column('zero'), column('now'), column('ten')];
  return {
    root: element('section', { 'class': 'outlook', 'aria-label': l10n.t('Cost at no traffic, now and at ten times') }, ...columns.map(({ root }) => root)),
    update({ estimate, atZero, atTenTimes }) {
      const here = estimate.requestsPerMonth;
      const shown = optionsInOrder(estimate.options).slice(0, MOST_OPTIONS).map(({ optionId }) => optionId);
      const now = new Map(estimate.options.map(({ optionId, listCostPerMonth }) => [optionId, listCostPerMonth]));
      columns[0]!.show(l10n.t('At no traffic'), l10n.t('the price of being there'), atZero(), shown, estimate);
      columns[1]!.show(l10n.t('Now'), l10n.t('{0} requests a month', requests(here)), now, shown, estimate);
      columns[2]!.show(l10n.t('At ten times'), l10n.t('{0} requests a month', requests(here * 10)), atTenTimes(), shown, estimate);
    },
  };
}

function column(name: string) {
  const [title, note, list] = [element('h2'), element('p', { class: 'note' }), element('ul')];
  const root = element('div', { class: `outlook-column ${name}` }, element('div', { class: 'outlook-head' }, title, note), list);
  let shownKey = '';
  return {
    root,
    show(titleText: string, noteText: string, costs: Map<string, Range>, shown: string[], { options, currency }: Answer) {
      setText(title, titleText);
      setText(note, noteText);
      const rows = shown.flatMap((id) => options.filter(({ optionId }) => optionId === id && costs.has(id)).map((option) => ({ ...option, listCostPerMonth: costs.get(id)! })));
      const key = JSON.stringify([shown, rows.map(({ listCostPerMonth }) => [money(listCostPerMonth.likely, currency), moneyRange(listCostPerMonth, currency)])]);
      if (key === shownKey) return;
      shownKey = key;
      list.classList.toggle('exact', rows.every(({ listCostPerMonth }) => !moneyRange(listCostPerMonth, currency).includes('–')));
      const lowest = Math.min(...rows.map(({ listCostPerMonth }) => listCostPerMonth.likely));
      const styles = optionStyles(options);
      list.replaceChildren(...rows.map((option) => {
        const line = element('span', { class: 'line' });
        wear(line, styles.get(option.optionId)!);
        return item(option, line, currency, money(option.listCostPerMonth.likely) === money(lowest));
      }));
    },
  };
}

function item({ optionId, serviceName, listCostPerMonth }: CostEstimate, line: HTMLElement, currency: string, isCheapest: boolean): HTMLElement {
  const range = moneyRange(listCostPerMonth, currency);
  return element(
    'li', { 'class': isCheapest ? 'cheapest' : undefined, 'data-option': optionId },
    line, element('span', { class: 'name' }, serviceName), ...(isCheapest ? [element('span', { class: 'visually-hidden' }, l10n.t(', the cheapest'))] : []),
    element('span', { class: 'figure' }, money(listCostPerMonth.likely, currency)), element('span', { class: 'range' }, range.includes('–') ? range : ''),
  );
}
