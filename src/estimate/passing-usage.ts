import type { Architecture, MeteredUsage } from '../domain';
import type { Case } from './cost-model';
import { latest } from './latest';
import type { Asked } from './latest';
import { noUsage } from './no-usage';

/** Sets what a month counts. */
type Fill = (requestsPerMonth: number, of: Case, into: MeteredUsage) => MeteredUsage;

/** What an option's meters count, for those who keep nothing of it: one object for each case, filled anew where another month is asked. A cost is asked for thousands of times. */
export function passingUsage(fill: Fill, architecture: Architecture): Asked<MeteredUsage> {
  const usages: Partial<Record<Case, MeteredUsage>> = {};
  return latest((requestsPerMonth, of) => fill(requestsPerMonth, of, (usages[of] ??= noUsage(architecture))));
}
