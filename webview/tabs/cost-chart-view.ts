import type { Range } from '../../src/domain';
import { moneyWithRange, requests } from '../../src/report/words/format';
import { headline } from '../../src/report/headline';
import { optionsInOrder } from '../../src/report/options-in-order';
import { breakEvenTable } from './break-even-table';
import { chartLegend } from '../charts/chart-legend';
import { onThemeChange } from '../charts/chart-theme';
import { costChart } from '../charts/cost-chart';
import { dataTable } from '../elements/data-table';
import type { TableColumn } from '../elements/data-table';
import { element } from '../elements/element';
import { folded } from '../elements/folded';
import { l10n } from '../l10n';
import type { View } from '../view';

/** Monthly cost against requests per month, both logarithmic: one line with its band for each option, and the same as tables. */
export function costChartView(ended: AbortSignal): View {
  const canvas = element('canvas', { 'role': 'img', 'aria-label': l10n.t('Chart'), 'data-name': 'cost-by-traffic' });
  const legend = chartLegend();
  const chart = costChart(canvas, ended);
  const parts = [folded(l10n.t('Where the bills cross'), breakEvenTable()), folded(l10n.t('The chart as a table'), costTable())];
  onThemeChange(() => chart.redraw(), ended);
  return {
    root: element('section', { class: 'chart' }, element('h2', {}, l10n.t('Cost per month by requests per month')), legend.root, element('div', { class: 'canvas' }, canvas), ...parts.map(({ root }) => root)),
    update(figures) {
      chart.draw(figures);
      const { sentence, detail } = headline(figures.estimate);
      canvas.setAttribute('aria-label', l10n.t('Chart. {0} {1}', sentence, detail));
      legend.update(figures);
      parts.forEach((part) => part.update(figures));
    },
  };
}

interface CostRow {
  label: string;
  requestsPerMonth: number;
  costs: Map<string, Range>;
}

/** The lines at every power of ten and at the present traffic. */
function costTable(): View {
  const table = dataTable<CostRow>(l10n.t('Cost per month by requests per month'));
  return {
    root: table.root,
    update({ estimate, curves }) {
      const grid = curves[0]?.requestsPerMonth ?? [];
      const decades = grid.flatMap((requestsPerMonth, index) => (index % 40 === 0 ? [{ requestsPerMonth, index }] : []));
      const rows = decades.map(({ requestsPerMonth, index }): CostRow => ({
        label: requests(requestsPerMonth), requestsPerMonth, costs: new Map(curves.map(({ optionId, listCostPerMonth }) => [optionId, listCostPerMonth[index]!])),
      }));
      const here: CostRow = {
        label: l10n.t('{0} (now)', requests(estimate.requestsPerMonth)), requestsPerMonth: estimate.requestsPerMonth, costs: new Map(estimate.options.map(({ optionId, listCostPerMonth }) => [optionId, listCostPerMonth])),
      };
      const columns: TableColumn<CostRow>[] = [
        { label: l10n.t('Requests a month'), head: true, text: ({ label }) => label, value: ({ requestsPerMonth }) => requestsPerMonth },
        ...optionsInOrder(estimate.options).map(({ optionId, serviceName }): TableColumn<CostRow> => ({
          label: serviceName, text: ({ costs }) => costText(costs.get(optionId), estimate.currency), value: ({ costs }) => costs.get(optionId)?.likely ?? Infinity,
        })),
      ];
      table.show(columns, [...rows, here].toSorted((a, b) => a.requestsPerMonth - b.requestsPerMonth));
    },
  };
}

function costText(cost: Range | undefined, currency: string): string {
  return cost ? moneyWithRange(cost, currency) : '–';
}
