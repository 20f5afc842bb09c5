import { Chart, Filler, LinearScale, LineController, LineElement, LogarithmicScale, PointElement, Tooltip } from 'chart.js';
import annotation from 'chartjs-plugin-annotation';
import { comparison } from '../src/report/comparison';
import { money, requests } from '../src/report/format';
import { headline } from '../src/report/headline';
import { optionsInOrder } from '../src/report/options-in-order';
import { chartBounds } from './chart-bounds';
import type { ChartBounds } from './chart-bounds';
import { chartOptions } from './chart-options';
import { chartTheme, onThemeChange } from './chart-theme';
import { costDatasets } from './cost-datasets';
import { costMarks } from './cost-marks';
import { element } from './element';
import type { PanelFigures } from './figures';
import { optionStyles, wear } from './option-style';
import type { OptionStyle } from './option-style';
import type { View } from './view';

Chart.register(Filler, LinearScale, LineController, LineElement, LogarithmicScale, PointElement, Tooltip, annotation);

/** Monthly cost against requests per month, both logarithmic: one line with its band for each option. */
export function costChartView(): View {
  const canvas = element('canvas', { role: 'img' });
  const legend = element('ul', { class: 'chart-legend' });
  const title = element('h2', {}, 'Cost per month by requests per month');
  let chart: Chart<'line'> | undefined;
  let bounds: ChartBounds | undefined;
  let latest: PanelFigures | undefined;

  function draw(figures: PanelFigures): void {
    latest = figures;
    const { estimate, curves } = figures;
    const { breakEven } = comparison(estimate);
    const styles = optionStyles(estimate.options);
    const theme = chartTheme();
    bounds = chartBounds(curves, [estimate.requestsPerMonth, breakEven?.requestsPerMonth ?? 0], bounds);
    chart ??= new Chart(canvas, { type: 'line', data: { datasets: [] }, options: {} });
    chart.data.datasets = costDatasets(curves, styles, theme.colorOf);
    chart.options = chartOptions(bounds, costMarks(estimate, styles, theme), theme);
    chart.update('none');
    canvas.setAttribute('aria-label', `Chart. ${headline(estimate).sentence} ${headline(estimate).detail}`);
    showLegend(figures, styles);
  }

  function showLegend({ estimate }: PanelFigures, styles: Map<string, OptionStyle>): void {
    const items = optionsInOrder(estimate.options).map(({ optionId, serviceName, listCostPerMonth }) => {
      const cost = `${money(listCostPerMonth.likely)} at ${requests(estimate.requestsPerMonth)}`;
      const line = element('span', { class: 'line' });
      wear(line, styles.get(optionId)!);
      return element('li', {}, line, `${serviceName} `, element('span', { class: 'note' }, cost));
    });
    legend.replaceChildren(...items);
  }

  onThemeChange(() => latest && draw(latest));
  return { root: element('section', { class: 'chart' }, title, legend, element('div', { class: 'canvas' }, canvas)), update: draw };
}
