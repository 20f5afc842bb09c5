import type { ChartDataset, Point } from 'chart.js';
import type { Range } from '../../src/domain';
import type { CostCurve } from '../../src/estimate/curves/cost-curve';
import type { OptionStyle } from './option-style';

/** Ends of the axis of requests per month. */
type Ends = { min: number; max: number };

/** Three lines for each option: both ends of its band, invisible and filled between, and the likely bill. Points out of sight are left out. */
export function costDatasets(curves: CostCurve[], styles: Map<string, OptionStyle>, colorOf: (variable: string) => string, within: Ends): ChartDataset<'line', Point[]>[] {
  const bandAlpha = curves.length > 4 ? 0.07 : 0.14;
  return curves.filter(({ optionId }) => styles.has(optionId)).flatMap((curve) => {
    const { variable, dash } = styles.get(curve.optionId)!;
    const color = colorOf(variable);
    const band = { borderWidth: 0, pointRadius: 0, pointHoverRadius: 0, pointHitRadius: 0, backgroundColor: withAlpha(color, bandAlpha) };
    return [
      { ...band, label: `${curve.optionId} low`, data: series(curve, 'low', within, NOTHING), fill: '+1' },
      { ...band, label: `${curve.optionId} high`, data: series(curve, 'high', within, NOTHING), fill: false },
      { label: curve.serviceName, data: series(curve, 'likely', within, NaN), borderColor: color, backgroundColor: color, borderWidth: 2, borderDash: dash, pointRadius: 0, pointHitRadius: 12, fill: false },
    ];
  });
}

/** A logarithmic axis has no zero: a line is not drawn where the bill is nothing, and the end of a band lies far below the axis. */
const NOTHING = 1e-6;

function series({ requestsPerMonth, listCostPerMonth }: CostCurve, end: keyof Range, { min, max }: Ends, nothing: number): Point[] {
  // A hair wider, as ends of the axis are powers of ten that rounding may have missed.
  return listCostPerMonth.flatMap((cost, index) => {
    const x = requestsPerMonth[index]!;
    return x < min * 0.999 || x > max * 1.001 ? [] : [{ x, y: cost[end] > 0 ? cost[end] : nothing }];
  });
}

function withAlpha(color: string, alpha: number): string {
  return `color-mix(in srgb, ${color} ${alpha * 100}%, transparent)`;
}
