import type { CallMeter, Charge, Estimate, PriceBook, Workload } from '../../domain';
import { callCharges } from './call-charges';

/**
 * The estimate with the calls that the code makes. They are the same wherever it runs: beside several options they are shown once, as
 * "either way"; a single option's bill has them.
 */
export function withCalls(estimate: Estimate, workload: Workload, meters: readonly CallMeter[], prices: PriceBook): Estimate {
  const { charges, diagnostics } = callCharges(workload, meters, prices);
  const noted = { ...estimate, diagnostics: [...estimate.diagnostics, ...diagnostics] };
  if (charges.length === 0) return noted;
  const [only] = estimate.options;
  if (!only || estimate.options.length > 1) return { ...noted, eitherWay: charges };
  const more = total(charges);
  const { low, likely, high } = only.listCostPerMonth;
  return { ...noted, options: [{ ...only, charges: [...only.charges, ...charges], listCostPerMonth: { low: low + more, likely: likely + more, high: high + more } }] };
}

function total(charges: readonly Charge[]): number {
  return charges.reduce((sum, { listCost }) => sum + listCost, 0);
}
