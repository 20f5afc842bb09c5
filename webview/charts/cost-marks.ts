import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { trafficGrid } from '../../src/estimate/traffic/traffic-grid';
import { comparison } from '../../src/report/comparison';
import { requests } from '../../src/report/words/format';
import { turningPoint } from '../../src/report/turning-point';
import type { ChartTheme } from './chart-theme';
import type { PanelFigures } from '../figures';
import { heightAt } from './height-at';
import { l10n } from '../l10n';

/** The marks that stand while only the traffic moves: where the two bills of the headline cross, and where Lambda's line crosses others. */
export function costMarks({ estimate, curves }: PanelFigures, theme: ChartTheme): Record<string, AnnotationOptions> {
  const { breakEven, lambda } = comparison(estimate);
  const crossing = breakEven && turningPoint(breakEven).from;
  const others = estimate.breakEven.filter(({ options: [first], requestsPerMonth }) => first === lambda?.optionId && requestsPerMonth !== undefined && requestsPerMonth > trafficGrid[0]!);
  const crosses = others.map(({ options, requestsPerMonth: at }) => [`cross ${options[1]}`, cross(at!, heightAt(curves, options[0], at!), theme)]);
  return {
    ...(crossing === undefined ? {} : { breakEven: breakEvenLine(crossing, theme) }),
    ...Object.fromEntries(crosses),
  };
}

/** Its label is at the bottom and that of the project's traffic on top: they never meet, however near the two are. */
function breakEvenLine(at: number, theme: ChartTheme): AnnotationOptions {
  const label = { display: true, content: l10n.t('Break-even: {0}', requests(at)), position: 'end' as const, color: theme.muted, backgroundColor: theme.background, borderColor: theme.muted, borderWidth: 1, borderRadius: 2, padding: { x: 6, y: 3 }, font: theme.font, z: 1 };
  return { type: 'line', scaleID: 'x', value: at, borderColor: theme.muted, borderWidth: 1, borderDash: [2, 3], label };
}

/** A hollow diamond where two lines cross. */
function cross(requestsPerMonth: number, cost: number, theme: ChartTheme): AnnotationOptions {
  return { type: 'point', pointStyle: 'rectRot', xValue: requestsPerMonth, yValue: cost, radius: 5, backgroundColor: theme.background, borderColor: theme.foreground, borderWidth: 1 };
}
