import type { Architecture, MeteredUsage } from '../domain';
import type { Case } from './cost-model';
import type { Asked } from './latest';
import { noUsage } from './no-usage';
import type { PriceList } from './prices/price-list';

/** Sets what a month counts. */
type Fill = (requestsPerMonth: number, of: Case, into: MeteredUsage) => MeteredUsage;

/** Who filled it last, and for which month. */
interface Filled {
  usage: MeteredUsage;
  by?: Fill;
  requestsPerMonth: number;
}

/** Prices stay while traffic makes new models of an option: their objects do, too. */
const known = new WeakMap<PriceList, Partial<Record<Case, Filled>>>();

/** What an option's meters count, for those who keep nothing of it: one object for each case, filled anew where another month is asked. A cost is asked for thousands of times, and one bill asks for the same month in several places. */
export function passingUsage(list: PriceList, fill: Fill, architecture: Architecture): Asked<MeteredUsage> {
  const cases = known.get(list) ?? {};
  known.set(list, cases);
  return (requestsPerMonth, of) => {
    const filled = (cases[of] ??= { usage: noUsage(architecture), requestsPerMonth: NaN });
    if (filled.by !== fill || filled.requestsPerMonth !== requestsPerMonth) {
      fill(requestsPerMonth, of, filled.usage);
      filled.by = fill;
      filled.requestsPerMonth = requestsPerMonth;
    }
    return filled.usage;
  };
}
