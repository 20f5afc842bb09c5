import { Chart, Filler, LinearScale, LineController, LineElement, LogarithmicScale, PointElement, Tooltip } from 'chart.js';
import annotation from 'chartjs-plugin-annotation';
import { comparison } from '../../src/report/comparison';
import { turningPoint } from '../../src/report/turning-point';
import { chartBounds } from './chart-bounds';
import type { ChartBounds } from './chart-bounds';
import { chartOptions } from './chart-options';
import { chartTheme } from './chart-theme';
import { costDatasets } from './cost-datasets';
import { costMarks } from './cost-marks';
import type { PanelFigures } from '../figures';
import { hereMark } from './here-mark';
import { optionStyles } from './option-style';

Chart.register(Filler, LinearScale, LineController, LineElement, LogarithmicScale, PointElement, Tooltip, annotation);

export interface CostChart {
  draw(figures: PanelFigures): void;
  /** After the theme changed. */
  redraw(): void;
}

/** The lines on a canvas. While a person drags the traffic only the mark of where the project is moves; lines, axes, other marks and looks are set when they differ. */
export function costChart(canvas: HTMLCanvasElement, ended: AbortSignal): CostChart {
  let chart: Chart<'line'> | undefined;
  ended.addEventListener('abort', () => chart?.destroy());
  let bounds: ChartBounds | undefined;
  let theme = chartTheme();
  let latest: PanelFigures | undefined;
  const here = hereMark();
  let drawn: { curves: PanelFigures['curves']; look: string; marks: string; theme: typeof theme } | undefined;

  function draw(figures: PanelFigures): void {
    latest = figures;
    const { estimate, curves } = figures;
    const { breakEven } = comparison(estimate);
    const styles = optionStyles(estimate.options);
    bounds = chartBounds(curves, [estimate.requestsPerMonth, (breakEven && turningPoint(breakEven).from) ?? 0], bounds);
    const marks = costMarks(figures, theme);
    const next = { curves, look: JSON.stringify([bounds, estimate.currency]), marks: JSON.stringify(marks), theme };
    const looksSame = drawn?.look === next.look && drawn.theme === theme;
    chart ??= new Chart(canvas, { type: 'line', data: { datasets: [] }, options: {}, plugins: [here.plugin] });
    here.place(figures, styles, theme);
    if (looksSame && drawn?.curves === curves && drawn.marks === next.marks) chart.draw();
    else {
      if (!looksSame || drawn?.curves !== curves) showLines(chart, costDatasets(curves, styles, theme.colorOf, bounds.x), looksSame);
      if (looksSame) chart.options.plugins!.annotation!.annotations = marks;
      else chart.options = chartOptions(bounds, marks, theme, estimate.currency);
      chart.update('none');
    }
    drawn = next;
  }

  return {
    draw,
    redraw() {
      theme = chartTheme();
      if (latest) draw(latest);
    },
  };
}

/** Lines that only moved keep what chart.js knows of them. */
function showLines(chart: Chart<'line'>, lines: ReturnType<typeof costDatasets>, looksSame: boolean): void {
  const shown = chart.data.datasets;
  const areSame = looksSame && shown.length === lines.length && lines.every(({ label }, index) => shown[index]!.label === label);
  if (areSame) lines.forEach(({ data }, index) => (shown[index]!.data = data));
  else chart.data.datasets = lines;
}
