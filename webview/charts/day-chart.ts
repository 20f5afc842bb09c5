import { BarController, BarElement, CategoryScale, Chart } from 'chart.js';
import type { ChartDataset } from 'chart.js';
import type { HourlyCosts } from '../../src/estimate/curves/hourly-costs';
import { money, moneyInSteps } from '../../src/report/words/format';
import { chartTheme } from './chart-theme';
import type { ChartTheme } from './chart-theme';
import { hourLabel } from './hour-label';
import { l10n } from '../l10n';
import type { OptionStyle } from './option-style';

Chart.register(BarController, BarElement, CategoryScale);

/** What is drawn: every option's hours, and how they look. */
export interface DayPicture {
  costs: HourlyCosts[];
  styles: Map<string, OptionStyle>;
  currency: string;
}

/** Cost of each hour as steps, over the traffic as grey bars. */
export function dayChart(canvas: HTMLCanvasElement, ended: AbortSignal): (picture: DayPicture) => void {
  let chart: Chart | undefined;
  ended.addEventListener('abort', () => chart?.destroy());
  return ({ costs, styles, currency }) => {
    const theme = chartTheme();
    const labels = (costs[0]?.hours ?? []).map((_, hour) => hourLabel(hour, costs[0]!.hours.length));
    chart ??= new Chart(canvas, { type: 'line', data: { datasets: [] }, options: {} });
    chart.data = { labels, datasets: [...costs.map((cost) => line(cost, styles.get(cost.optionId)!, theme)), traffic(costs[0], theme)] };
    chart.options = dayOptions(theme, currency, labels.length > 24);
    chart.update('none');
  };
}

function line({ serviceName, hours }: HourlyCosts, { variable, dash }: OptionStyle, theme: ChartTheme): ChartDataset {
  const color = theme.colorOf(variable);
  return { type: 'line', label: serviceName, data: hours.map(({ costPerHour }) => costPerHour), stepped: 'middle', borderColor: color, backgroundColor: color, borderWidth: 2, borderDash: dash, pointRadius: 0, pointHitRadius: 8 };
}

function traffic(cost: HourlyCosts | undefined, theme: ChartTheme): ChartDataset {
  return { type: 'bar', label: l10n.t('Requests per second'), data: (cost?.hours ?? []).map(({ requestsPerSecond }) => requestsPerSecond), backgroundColor: theme.grid, hoverBackgroundColor: theme.grid, yAxisID: 'traffic', barPercentage: 1, categoryPercentage: 0.9 };
}

/** The power of ten in which every tick can be told from its neighbour. */
function tickStep(ticks: { value: number }[]): number {
  const apart = Math.abs((ticks[1]?.value ?? 1) - (ticks[0]?.value ?? 0));
  let step = 10 ** Math.floor(Math.log10(apart));
  // Ticks that are 2.5 apart.
  if (Math.abs(Math.round(apart / step) - apart / step) > 1e-6) step /= 10;
  return Math.min(1, step);
}

function dayOptions(theme: ChartTheme, currency: string, isWeek: boolean): Chart['options'] {
  const axis = { border: { color: theme.grid }, ticks: { color: theme.muted, font: theme.font, maxRotation: 0, padding: 6 } };
  const title = (text: string) => ({ display: true, text, color: theme.muted, font: theme.font });
  return {
    animation: false,
    maintainAspectRatio: false,
    interaction: { mode: 'index', intersect: false },
    scales: {
      x: { ...axis, grid: { display: false }, title: title(isWeek ? l10n.t('hour of the week') : l10n.t('hour of the day')), ticks: { ...axis.ticks, autoSkip: true, maxTicksLimit: isWeek ? 14 : 12 } },
      y: { ...axis, min: 0, grid: { color: theme.grid, drawTicks: false }, title: title(l10n.t('{0} per hour', currency)), ticks: { ...axis.ticks, callback: (value, _, ticks) => (Number(value) === 0 ? money(0, currency) : moneyInSteps(Number(value), tickStep(ticks), currency)) } },
      traffic: { ...axis, position: 'right', min: 0, grid: { display: false }, title: title(l10n.t('requests per second')) },
    },
    plugins: {
      tooltip: { ...theme.tooltip, displayColors: false, callbacks: { label: ({ dataset, parsed }) => `${dataset.label}: ${dataset.type === 'bar' ? Number((parsed.y ?? 0).toPrecision(2)) : money(parsed.y ?? 0, currency)}` } },
    },
  };
}
