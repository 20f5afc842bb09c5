import type { Estimate, HostingOption, PriceBook, Workload } from '../domain';
import { chanceCheaper } from '../estimate/certainty/chance-cheaper';
import { sensitivity } from '../estimate/certainty/sensitivity';
import { certaintySection } from '../report/documents/certainty-section';
import type { Section } from '../report/documents/document';

const most = 5;

/** How sure the comparison is of the cheapest option with each of the next cheapest. */
export function certainty({ options: estimates, currency }: Estimate, workload: Workload, options: readonly HostingOption[], prices: PriceBook): Section[] {
  const byCost = estimates.toSorted((a, b) => a.listCostPerMonth.likely - b.listCostPerMonth.likely).map(({ optionId }) => options.find(({ id }) => id === optionId)!);
  const [cheapest, ...others] = byCost.slice(0, most + 1);
  if (!cheapest) return [];
  return others.map((other) => {
    const pair = [other, cheapest] as const;
    return certaintySection(other.serviceName, cheapest.serviceName, chanceCheaper(workload, pair, prices), sensitivity(workload, pair, prices), currency);
  });
}
