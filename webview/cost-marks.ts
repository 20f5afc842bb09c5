import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import type { Estimate } from '../src/domain';
import { comparison } from '../src/report/comparison';
import { requests } from '../src/report/format';
import type { ChartTheme } from './chart-theme';
import type { OptionStyle } from './option-style';

/** The marks: where the project is, on the axis and on each line, and where the bills cross. */
export function costMarks(estimate: Estimate, styles: Map<string, OptionStyle>, theme: ChartTheme): Record<string, AnnotationOptions> {
  const { breakEven } = comparison(estimate);
  const here = estimate.requestsPerMonth;
  const crossing = breakEven?.requestsPerMonth;
  const priced = estimate.options.filter(({ listCostPerMonth }) => listCostPerMonth.likely > 0);
  const dots = priced.map(({ optionId, listCostPerMonth }) => [optionId, dot(here, listCostPerMonth.likely, theme.colorOf(styles.get(optionId)!.variable), theme)]);
  return {
    ...(crossing === undefined ? {} : { breakEven: line(crossing, `Break-even: ${requests(crossing)}`, theme, { position: 'end', dash: [2, 3], color: theme.muted, background: theme.background }) }),
    ...(here > 0 ? { here: line(here, `You are here: ${requests(here)}`, theme, { position: 'start', dash: [], color: theme.background, background: theme.foreground }), ...Object.fromEntries(dots) } : {}),
  };
}

/** One label at the top and one at the bottom: they never meet, however near the marks are. */
interface LabelStyle {
  position: 'start' | 'end';
  dash: number[];
  color: string;
  background: string;
}

function line(at: number, text: string, theme: ChartTheme, { position, dash, color, background }: LabelStyle): AnnotationOptions {
  const label = { display: true, content: text, position, color, backgroundColor: background, borderColor: theme.muted, borderWidth: dash.length ? 1 : 0, borderRadius: 2, padding: { x: 6, y: 3 }, font: theme.font, z: 1 };
  return { type: 'line', scaleID: 'x', value: at, borderColor: dash.length ? theme.muted : theme.foreground, borderWidth: 1, borderDash: dash, label };
}

function dot(requestsPerMonth: number, cost: number, color: string, theme: ChartTheme): AnnotationOptions {
  return { type: 'point', xValue: requestsPerMonth, yValue: cost, radius: 4, backgroundColor: color, borderColor: theme.background, borderWidth: 1.5 };
}
