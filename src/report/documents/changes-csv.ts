import type { CostChanges } from '../cost-changes';
import { csv } from './csv';

/** One row for each handler that changed. */
export function changesCsv({ handlers, currency }: CostChanges): string {
  return csv([['handler', 'before', 'after', 'currency', 'reasons'], ...handlers.map(({ id, before, after, reasons }) => [id, before ?? '', after ?? '', currency, reasons.join('; ')])]);
}
