import type { ChartDataset, Point } from 'chart.js';
import type { Range } from '../src/domain';
import type { CostCurve } from '../src/estimate/cost-curve';
import type { OptionStyle } from './option-style';

/** Three lines for each option: both ends of its band, invisible and filled between, and the likely bill. */
export function costDatasets(curves: CostCurve[], styles: Map<string, OptionStyle>, colorOf: (variable: string) => string): ChartDataset<'line', Point[]>[] {
  return curves.filter(({ optionId }) => styles.has(optionId)).flatMap((curve) => {
    const { variable, dash } = styles.get(curve.optionId)!;
    const color = colorOf(variable);
    const band = { borderWidth: 0, pointRadius: 0, pointHitRadius: 0, backgroundColor: withAlpha(color, 0.14) };
    return [
      { ...band, label: `${curve.optionId} low`, data: series(curve, 'low'), fill: '+1' },
      { ...band, label: `${curve.optionId} high`, data: series(curve, 'high'), fill: false },
      { label: curve.serviceName, data: series(curve, 'likely'), borderColor: color, backgroundColor: color, borderWidth: 2, borderDash: dash, pointRadius: 0, pointHitRadius: 12, fill: false },
    ];
  });
}

/** A logarithmic axis has no zero: a bill of nothing is a gap. */
function series({ requestsPerMonth, listCostPerMonth }: CostCurve, end: keyof Range): Point[] {
  return listCostPerMonth.map((cost, index) => ({ x: requestsPerMonth[index]!, y: cost[end] > 0 ? cost[end] : NaN }));
}

function withAlpha(color: string, alpha: number): string {
  return `color-mix(in srgb, ${color} ${alpha * 100}%, transparent)`;
}
