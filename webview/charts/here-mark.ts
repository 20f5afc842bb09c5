import type { Chart, Plugin } from 'chart.js';
import { addRoundedRectPath, clipArea, drawPoint, renderText, toFont, unclipArea } from 'chart.js/helpers';
import { requests } from '../../src/report/words/format';
import type { ChartTheme } from './chart-theme';
import type { PanelFigures } from '../figures';
import { l10n } from '../l10n';
import type { OptionStyle } from './option-style';

/** Where the project is: its traffic across the chart with a label on top, and a dot on each bill. */
export interface HereMark {
  plugin: Plugin<'line'>;
  /** What the next drawing of the chart shows. */
  place(figures: PanelFigures, styles: Map<string, OptionStyle>, theme: ChartTheme): void;
}

const PADDING = { x: 6, y: 3 };

/** Drawn on its own, not as an annotation: an annotation that moves takes an update of the whole chart, three times what a drawing takes, for each frame of a drag. */
export function hereMark(): HereMark {
  let draw: ((chart: Chart) => void) | undefined;
  return {
    plugin: { id: 'here', afterDatasetsDraw: (chart) => draw?.(chart) },
    place({ estimate: { requestsPerMonth, options } }, styles, theme) {
      const dots = options.filter(({ listCostPerMonth }) => listCostPerMonth.likely > 0).map(({ optionId, listCostPerMonth }) => ({ costPerMonth: listCostPerMonth.likely, color: theme.colorOf(styles.get(optionId)!.variable) }));
      draw = ({ ctx, chartArea, scales }) => {
        const x = scales.x!.getPixelForValue(requestsPerMonth);
        if (!(requestsPerMonth > 0) || x < chartArea.left || x > chartArea.right) return;
        // A bill below the axis has no dot, as the lines do not go on there.
        clipArea(ctx, chartArea);
        ctx.fillStyle = theme.foreground;
        ctx.fillRect(x - 0.5, chartArea.top, 1, chartArea.bottom - chartArea.top);
        for (const { costPerMonth, color } of dots) drawDot(ctx, x, scales.y!.getPixelForValue(costPerMonth), color, theme);
        drawLabel(ctx, l10n.t('You are here: {0}', requests(requestsPerMonth)), x, chartArea, theme);
        unclipArea(ctx);
      };
    },
  };
}

function drawDot(ctx: CanvasRenderingContext2D, x: number, y: number, color: string, theme: ChartTheme): void {
  ctx.fillStyle = color;
  ctx.strokeStyle = theme.background;
  ctx.lineWidth = 1.5;
  drawPoint(ctx, { pointStyle: 'circle', radius: 4, borderWidth: 1.5 }, x, y);
}

/** On top, moved sideways where it would leave the chart. */
function drawLabel(ctx: CanvasRenderingContext2D, text: string, at: number, { left, right, top }: { left: number; right: number; top: number }, theme: ChartTheme): void {
  const font = toFont({ ...theme.font, weight: 'bold' });
  ctx.font = font.string;
  const w = ctx.measureText(text).width + 2 * PADDING.x;
  const h = font.lineHeight + 2 * PADDING.y;
  const x = Math.max(left, Math.min(right - w, at - w / 2));
  const y = top + PADDING.y;
  ctx.beginPath();
  addRoundedRectPath(ctx, { x, y, w, h, radius: { topLeft: 2, topRight: 2, bottomLeft: 2, bottomRight: 2 } });
  ctx.fillStyle = theme.foreground;
  ctx.fill();
  renderText(ctx, text, x + w / 2, y + h / 2, font, { color: theme.background, textAlign: 'center', textBaseline: 'middle' });
}
