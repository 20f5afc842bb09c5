import type { Estimate } from '../../domain';
import { csv } from './csv';

/** One row for each handler; costs in USD per month, a low, a likely and a high column for each option. */
export function estimateCsv({ handlers, options }: Estimate): string {
  const head = options.flatMap(({ optionId }) => [`${optionId} low`, `${optionId} likely`, `${optionId} high`]);
  const rows = handlers.map(({ id, requestsPerMonth, waitingShare, durationMs, listCostPerMonth }) => {
    const costs = options.flatMap(({ optionId }): (string | number)[] => {
      const cost = listCostPerMonth[optionId];
      return cost ? [cost.low, cost.likely, cost.high] : ['', '', ''];
    });
    return [id, requestsPerMonth, durationMs.likely, waitingShare.likely, ...costs];
  });
  return csv([['handler', 'requestsPerMonth', 'durationMs', 'waitingShare', ...head], ...rows]);
}
