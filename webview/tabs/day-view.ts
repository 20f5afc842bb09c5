import { hourlyCosts } from '../../src/estimate/curves/hourly-costs';
import type { HourlyCosts } from '../../src/estimate/curves/hourly-costs';
import { everyPrice } from '../../src/hosting/prices/every-price';
import { money } from '../../src/report/words/format';
import { chartLegend } from '../charts/chart-legend';
import { onThemeChange } from '../charts/chart-theme';
import { dataTable } from '../elements/data-table';
import type { TableColumn } from '../elements/data-table';
import { dayChart } from '../charts/day-chart';
import { element } from '../elements/element';
import type { PanelFigures } from '../figures';
import { folded } from '../elements/folded';
import { hourLabel } from '../charts/hour-label';
import { l10n } from '../l10n';
import { optionStyles } from '../charts/option-style';
import type { View } from '../view';

/** Cost through the day for the shape of the traffic, and the same as a table. */
export function dayView(ended: AbortSignal): View {
  const canvas = element('canvas', { 'role': 'img', 'aria-label': l10n.t('Chart'), 'data-name': 'cost-by-hour' });
  const draw = dayChart(canvas, ended);
  const legend = chartLegend({ swatch: 'traffic', text: l10n.t('Requests per second') });
  const table = hourTable();
  let latest: PanelFigures | undefined;
  let costs: HourlyCosts[] = [];
  const show = () => latest && draw({ costs, styles: optionStyles(latest.estimate.options), currency: latest.estimate.currency });
  const tables = folded(l10n.t('The chart as a table'), { root: table.root, update: ({ estimate }) => table.show(costs, estimate.currency) });
  onThemeChange(show, ended);
  return {
    root: element('section', { class: 'day' }, element('h2', {}, l10n.t('Cost through the day')), element('p', { class: 'hint' }, l10n.t('A function follows the traffic; instances run in steps and are paid while they wait.')), legend.root, element('div', { class: 'canvas' }, canvas), tables.root),
    update(figures) {
      latest = figures;
      costs = hourlyCosts(figures.workload, figures.options, everyPrice);
      canvas.setAttribute('aria-label', l10n.t('Chart. {0}', spoken(costs, figures.estimate.currency)));
      show();
      legend.update(figures);
      tables.update(figures);
    },
  };
}

/** The cheapest and the dearest hour of each option. */
function spoken(costs: HourlyCosts[], currency: string): string {
  return costs.map(({ serviceName, hours }) => {
    const each = hours.map(({ costPerHour }) => costPerHour);
    return l10n.t('{0} costs {1} to {2} an hour.', serviceName, money(Math.min(...each), currency), money(Math.max(...each), currency));
  }).join(' ');
}

function hourTable() {
  const table = dataTable<number>(l10n.t('Cost of each hour'));
  return {
    root: table.root,
    show(costs: HourlyCosts[], currency: string) {
      const count = costs[0]?.hours.length ?? 0;
      const columns: TableColumn<number>[] = [
        { label: l10n.t('Hour'), head: true, text: (hour) => hourLabel(hour, count), value: (hour) => hour },
        { label: l10n.t('Requests per second'), text: (hour) => String(Number((costs[0]?.hours[hour]?.requestsPerSecond ?? 0).toPrecision(2))), value: (hour) => costs[0]?.hours[hour]?.requestsPerSecond ?? 0 },
        ...costs.map(({ serviceName, hours }): TableColumn<number> => ({ label: serviceName, text: (hour) => `${money(hours[hour]!.costPerHour, currency)} · ${instances(hours[hour]!.instances)}`, value: (hour) => hours[hour]!.costPerHour })),
      ];
      table.show(columns, Array.from({ length: count }, (_, hour) => hour));
    },
  };
}

function instances(count: number): string {
  return l10n.t('{0} running', count >= 10 ? Math.round(count) : Number(count.toPrecision(2)));
}
