import type { CostChanges } from '../cost-changes';
import type { Section } from './document';
import { moneyChange } from '../words/money-change';
import { othersDifference } from '../others-difference';

/** What `diff` prints. */
export function changesDocument(changes: CostChanges, projectName: string, base: string): Section[] {
  const { serviceName, before, after, containerBefore, containerAfter, handlers, currency } = changes;
  const cost = moneyChange(before, after, currency);
  const container = containerBefore === undefined || containerAfter === undefined ? undefined : moneyChange(containerBefore, containerAfter, currency);
  const summary = `${projectName} against ${base}: ${serviceName} ${cost.before} → ${cost.after} a month (${cost.difference})${container ? `, container ${container.before} → ${container.after} (${container.difference})` : ''}, at the present traffic.`;
  if (handlers.length === 0) return [{ paragraphs: [summary, 'No handler costs more or less.'] }];
  const rows = handlers.map((change) => {
    const own = moneyChange(change.before, change.after, currency, after - before);
    return [change.id, own.before, own.after, own.difference, change.reasons.join('; ')];
  });
  const shared = othersDifference(changes);
  const others = shared ? [{ paragraphs: [`The other handlers, which do the same: ${shared} a month, as all share ${changes.hasFreeTier ? 'the free tier and the price tiers' : 'the price tiers'}.`] }] : [];
  return [{ paragraphs: [summary] }, { table: { head: ['Handler', 'Before', 'After', 'Difference', 'Why'], rows, right: [1, 2, 3] } }, ...others];
}
