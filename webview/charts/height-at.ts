import type { CostCurve } from '../../src/estimate/curves/cost-curve';

/** Likely cost of an option at a traffic, read off its line between two of its points; NaN where it has none. */
export function heightAt(curves: CostCurve[], optionId: string, requestsPerMonth: number): number {
  const curve = curves.find((one) => one.optionId === optionId);
  const right = curve?.requestsPerMonth.findIndex((point) => point >= requestsPerMonth) ?? -1;
  if (!curve || right < 0) return NaN;
  const left = Math.max(0, right - 1);
  const [x0, x1] = [curve.requestsPerMonth[left]!, curve.requestsPerMonth[right]!];
  const [y0, y1] = [curve.listCostPerMonth[left]!.likely, curve.listCostPerMonth[right]!.likely];
  const share = x1 > x0 ? Math.log(requestsPerMonth / x0) / Math.log(x1 / x0) : 0;
  return y0 > 0 && y1 > 0 ? y0 * (y1 / y0) ** share : y1;
}
