import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { trafficGrid } from '../src/estimate/traffic/traffic-grid';
import { comparison } from '../src/report/comparison';
import { requests } from '../src/report/format';
import { turningPoint } from '../src/report/turning-point';
import type { ChartTheme } from './chart-theme';
import type { PanelFigures } from './figures';
import { heightAt } from './height-at';
import { l10n } from './l10n';
import type { OptionStyle } from './option-style';

/** The marks: where the project is, on the axis and on each line, where the two bills of the headline cross, and where Lambda's line crosses others. */
export function costMarks({ estimate, curves }: PanelFigures, styles: Map<string, OptionStyle>, theme: ChartTheme): Record<string, AnnotationOptions> {
  const { breakEven, lambda } = comparison(estimate);
  const here = estimate.requestsPerMonth;
  const crossing = breakEven && turningPoint(breakEven).from;
  const priced = estimate.options.filter(({ listCostPerMonth }) => listCostPerMonth.likely > 0);
  const dots = priced.map(({ optionId, listCostPerMonth }) => [optionId, dot(here, listCostPerMonth.likely, theme.colorOf(styles.get(optionId)!.variable), theme)]);
  const others = estimate.breakEven.filter(({ options: [first], requestsPerMonth }) => first === lambda?.optionId && requestsPerMonth !== undefined && requestsPerMonth > trafficGrid[0]!);
  const crosses = others.map(({ options, requestsPerMonth: at }) => [`cross ${options[1]}`, cross(at!, heightAt(curves, options[0], at!), theme)]);
  return {
    ...(crossing === undefined ? {} : { breakEven: line(crossing, l10n.t('Break-even: {0}', requests(crossing)), theme, { position: 'end', dash: [2, 3], color: theme.muted, background: theme.background }) }),
    ...Object.fromEntries(crosses),
    ...(here > 0 ? { here: line(here, l10n.t('You are here: {0}', requests(here)), theme, { position: 'start', dash: [], color: theme.background, background: theme.foreground }), ...Object.fromEntries(dots) } : {}),
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

/** A hollow diamond where two lines cross. */
function cross(requestsPerMonth: number, cost: number, theme: ChartTheme): AnnotationOptions {
  return { type: 'point', pointStyle: 'rectRot', xValue: requestsPerMonth, yValue: cost, radius: 5, backgroundColor: theme.background, borderColor: theme.foreground, borderWidth: 1 };
}
