import { money } from '../../src/report/words/format';
import { optionsInOrder } from '../../src/report/options-in-order';
import { element } from '../elements/element';
import type { PanelFigures } from '../figures';
import { l10n } from '../l10n';
import { optionStyles, wear } from './option-style';
import type { View } from '../view';

/** The lines of a chart: each option as it is drawn, with its present bill, and what else is drawn. */
export function chartLegend(...others: { swatch: string; text: string }[]): View {
  const root = element('ul', { class: 'chart-legend' });
  let shown = '';
  return {
    root,
    update({ estimate }: PanelFigures) {
      const key = JSON.stringify(estimate.options.map(({ optionId, listCostPerMonth }) => [optionId, money(listCostPerMonth.likely, estimate.currency)]));
      if (key === shown) return;
      shown = key;
      const styles = optionStyles(estimate.options);
      const items = optionsInOrder(estimate.options).map(({ optionId, serviceName, listCostPerMonth }) => {
        const line = element('span', { class: 'line' });
        wear(line, styles.get(optionId)!);
        return element('li', {}, line, `${serviceName} `, element('span', { class: 'note' }, l10n.t('{0} a month', money(listCostPerMonth.likely, estimate.currency))));
      });
      root.replaceChildren(...items, ...others.map(({ swatch, text }) => element('li', {}, element('span', { class: `swatch ${swatch}` }), text)));
    },
  };
}
