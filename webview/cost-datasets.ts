import type { ChartDataset, Point } from 'chart.js';
import type { Range } from '../src/domain';
import type { ChartTheme } from './chart-theme';

interface Curve {
  optionId: string;
  points: { requestsPerMonth: number; listCostPerMonth: Range }[];
}

/** Three lines for each option: both ends of its band, invisible and filled between, and the likely bill. */
export function costDatasets(curves: Curve[], isLambda: (optionId: string) => boolean, nameOf: (optionId: string) => string, theme: ChartTheme): ChartDataset<'line', Point[]>[] {
  return curves.flatMap((curve) => {
    const lambda = isLambda(curve.optionId);
    const color = lambda ? theme.lambda : theme.container;
    const band = { borderWidth: 0, pointRadius: 0, pointHitRadius: 0, backgroundColor: withAlpha(color, 0.14) };
    return [
      { ...band, label: `${curve.optionId} low`, data: series(curve, 'low'), fill: '+1' },
      { ...band, label: `${curve.optionId} high`, data: series(curve, 'high'), fill: false },
      { label: nameOf(curve.optionId), data: series(curve, 'likely'), borderColor: color, backgroundColor: color, borderWidth: 2, borderDash: lambda ? [] : [6, 4], pointRadius: 0, pointHitRadius: 12, fill: false },
    ];
  });
}

/** A logarithmic axis has no zero: a bill of nothing is a gap. */
function series({ points }: Curve, end: keyof Range): Point[] {
  return points.map(({ requestsPerMonth, listCostPerMonth }) => ({ x: requestsPerMonth, y: listCostPerMonth[end] > 0 ? listCostPerMonth[end] : NaN }));
}

function withAlpha(color: string, alpha: number): string {
  return `color-mix(in srgb, ${color} ${alpha * 100}%, transparent)`;
}
