import { hourlyCosts } from '../src/estimate/hourly-costs';
import type { HourlyCosts } from '../src/estimate/hourly-costs';
import { everyPrice } from '../src/hosting/prices/every-price';
import { money } from '../src/report/format';
import { chartLegend } from './chart-legend';
import { onThemeChange } from './chart-theme';
import { dataTable } from './data-table';
import type { TableColumn } from './data-table';
import { dayChart } from './day-chart';
import { element } from './element';
import type { PanelFigures } from './figures';
import { folded } from './folded';
import { hourLabel } from './hour-label';
import { optionStyles } from './option-style';
import type { View } from './view';

/** Cost through the day for the shape of the traffic, and the same as a table. */
export function dayView(ended: AbortSignal): View {
  const canvas = element('canvas', { 'role': 'img', 'aria-label': 'Chart', 'data-name': 'cost-by-hour' });
  const draw = dayChart(canvas, ended);
  const legend = chartLegend({ swatch: 'traffic', text: 'Requests per second' });
  const table = hourTable();
  let latest: PanelFigures | undefined;
  let costs: HourlyCosts[] = [];
  const show = () => latest && draw({ costs, styles: optionStyles(latest.estimate.options), currency: latest.estimate.currency });
  const tables = folded('The chart as a table', { root: table.root, update: ({ estimate }) => table.show(costs, estimate.currency) });
  onThemeChange(show, ended);
  return {
    root: element('section', { class: 'day' }, element('h2', {}, 'Cost through the day'), element('p', { class: 'hint' }, 'A function follows the traffic; instances run in steps and are paid while they wait.'), legend.root, element('div', { class: 'canvas' }, canvas), tables.root),
    update(figures) {
      latest = figures;
      costs = hourlyCosts(figures.workload, figures.options, everyPrice);
      canvas.setAttribute('aria-label', `Chart. ${spoken(costs, figures.estimate.currency)}`);
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
    return `${serviceName} costs ${money(Math.min(...each), currency)} to ${money(Math.max(...each), currency)} an hour.`;
  }).join(' ');
}

function hourTable() {
  const table = dataTable<number>('Cost of each hour');
  return {
    root: table.root,
    show(costs: HourlyCosts[], currency: string) {
      const count = costs[0]?.hours.length ?? 0;
      const columns: TableColumn<number>[] = [
        { label: 'Hour', head: true, text: (hour) => hourLabel(hour, count), value: (hour) => hour },
        { label: 'Requests a second', text: (hour) => String(Number((costs[0]?.hours[hour]?.requestsPerSecond ?? 0).toPrecision(2))), value: (hour) => costs[0]?.hours[hour]?.requestsPerSecond ?? 0 },
        ...costs.map(({ serviceName, hours }): TableColumn<number> => ({ label: serviceName, text: (hour) => `${money(hours[hour]!.costPerHour, currency)} · ${instances(hours[hour]!.instances)}`, value: (hour) => hours[hour]!.costPerHour })),
      ];
      table.show(columns, Array.from({ length: count }, (_, hour) => hour));
    },
  };
}

function instances(count: number): string {
  return `${count >= 10 ? Math.round(count) : Number(count.toPrecision(2))} running`;
}
