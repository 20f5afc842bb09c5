import type { ChartOptions, Scale, TooltipItem } from 'chart.js';
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { money, requests } from '../../src/report/words/format';
import type { ChartBounds } from './chart-bounds';
import type { ChartTheme } from './chart-theme';
import { l10n } from '../l10n';

/** A decade needs this many pixels to have a label of its own. */
const PIXELS_PER_LABEL = 44;

/** Logarithmic axes with one tick for each power of ten, no animation, tooltips in words. */
export function chartOptions(bounds: ChartBounds, annotations: Record<string, AnnotationOptions>, theme: ChartTheme, currency: string): ChartOptions<'line'> {
  const axis = (title: string, ends: { min: number; max: number }, label: (value: number) => string) => ({
    type: 'logarithmic' as const,
    ...ends,
    title: { display: true, text: title, color: theme.muted, font: theme.font },
    grid: { color: theme.grid, drawTicks: false },
    border: { color: theme.grid },
    afterBuildTicks: powersOfTen,
    ticks: { color: theme.muted, font: theme.font, padding: 6, maxRotation: 0, autoSkip: false, callback: (value: string | number) => label(Number(value)) },
  });
  return {
    animation: false,
    maintainAspectRatio: false,
    parsing: false,
    normalized: true,
    responsive: true,
    interaction: { mode: 'index', intersect: false },
    scales: { x: { ...axis(l10n.t('requests per month'), bounds.x, requests) }, y: { ...axis(l10n.t('{0} per month', currency), bounds.y, (amount) => (amount < 1 ? money(amount, currency) : `${money(0, currency).replace('0', '')}${requests(amount)}`)) } },
    plugins: {
      annotation: { annotations },
      tooltip: {
        ...theme.tooltip,
        filter: ({ dataset }) => dataset.borderWidth !== 0,
        callbacks: { title: ([item]) => (item ? l10n.t('{0} requests a month', requests(item.parsed.x ?? 0)) : ''), label: (item) => tooltipText(item, currency) },
        displayColors: false,
      },
    },
  };
}

function tooltipText({ dataset, parsed, chart, dataIndex, datasetIndex }: TooltipItem<'line'>, currency: string): string {
  const [low, high] = [datasetIndex - 2, datasetIndex - 1].map((index) => (chart.data.datasets[index]?.data[dataIndex] as { y: number } | undefined)?.y ?? NaN);
  const range = Number.isFinite(low) && Number.isFinite(high) && money(low!, currency) !== money(high!, currency) ? ` (${money(low!, currency)}–${money(high!, currency)})` : '';
  return `${dataset.label}: ${money(parsed.y ?? 0, currency)}${range}`;
}

/** Every power of ten, or every second one where they would touch. */
function powersOfTen(scale: Scale): void {
  const [first, last] = [Math.ceil(Math.log10(scale.min)), Math.floor(Math.log10(scale.max))];
  const room = scale.isHorizontal() ? scale.width : scale.height;
  const step = Math.max(1, Math.ceil(((last - first + 1) * PIXELS_PER_LABEL) / Math.max(room, 1)));
  scale.ticks = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => ({ value: 10 ** (first + index * step) }));
}
