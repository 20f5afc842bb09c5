import type { Charge } from '../../src/domain';
import { exactMoney, quantity, unitPrice } from '../../src/report/words/format';
import { dataTable } from '../elements/data-table';
import { element } from '../elements/element';
import type { PanelFigures } from '../figures';
import { l10n } from '../l10n';
import { setLinkedText } from '../elements/set-linked-text';
import type { View } from '../view';

export interface LineRow extends Charge {
  of: string;
}

/** Lines of a bill with quantity and list price, and below them where the prices come from: their sources are long, and many lines have the same. */
export function lineTable(caption: string, rows: (figures: PanelFigures) => LineRow[]): View {
  const table = dataTable<LineRow>(caption);
  const list = element('ol', { 'class': 'hint price-sources', 'lang': 'en', 'aria-label': l10n.t('Sources of the prices') });
  let shown = '';
  return {
    root: element('div', {}, table.root, list),
    update(figures) {
      const { currency } = figures.estimate;
      const lines = rows(figures);
      const sources = [...new Set(lines.flatMap(({ source }) => source ?? []))];
      table.show([
        { label: l10n.t('Charge'), head: true, text: ({ description }) => description, value: ({ description }) => description },
        { label: l10n.t('Of'), words: true, text: ({ of }) => of, value: ({ of }) => of },
        { label: l10n.t('Quantity'), text: ({ pricingQuantity }) => quantity(pricingQuantity), value: ({ pricingQuantity }) => pricingQuantity },
        { label: l10n.t('Unit'), words: true, text: ({ pricingUnit }) => pricingUnit },
        { label: l10n.t('List price'), text: ({ listUnitPrice }) => unitPrice(listUnitPrice, currency) },
        { label: l10n.t('A month'), text: ({ listCost }) => exactMoney(listCost, currency), value: ({ listCost }) => listCost },
        { label: l10n.t('Price of'), text: ({ source, sourceDate }) => [sourceDate, source === undefined ? '' : `[${sources.indexOf(source) + 1}]`].filter(Boolean).join(' '), value: ({ sourceDate = '' }) => sourceDate },
      ], lines);
      if (sources.join('\n') === shown) return;
      shown = sources.join('\n');
      list.replaceChildren(...sources.map(sourceLine));
    },
  };
}

function sourceLine(source: string): HTMLElement {
  const line = element('li');
  setLinkedText(line, source);
  return line;
}
