import type { HostingOption, PriceBook, Workload } from '../../domain';
import type { HourOfOption } from '../cost-model';
import { totalRequests } from '../total-requests';
import { usableModels } from '../usable-models';

/** One option through a day, or through a week where weekdays differ. */
export interface HourlyCosts {
  optionId: string;
  serviceName: string;
  /** 24 from midnight, or 168 from Monday's. */
  hours: HourOfOption[];
}

/** Cost, requests and instances of every usable option in each hour: the hours of a month add up to its likely cost. */
export function hourlyCosts(workload: Workload, options: readonly HostingOption[], prices: PriceBook): HourlyCosts[] {
  const requests = totalRequests(workload.handlers);
  return usableModels(workload, options, prices).models.map(({ option: { id, serviceName }, hours }) => ({ optionId: id, serviceName, hours: hours(requests) }));
}
