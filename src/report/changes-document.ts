import { deltaOf, type CostChanges } from './cost-changes';
import type { Section } from './document';
import { money } from './format';
import { signedMoney } from './signed-money';

/** What `diff` prints. */
export function changesDocument(changes: CostChanges, projectName: string, base: string): Section[] {
  const { before, after, containerBefore, containerAfter, handlers, currency } = changes;
  const amount = (usd: number | undefined) => (usd === undefined ? '–' : money(usd, currency));
  const summary = `${projectName} against ${base}: AWS Lambda ${amount(before)} → ${amount(after)} a month (${signedMoney(after - before, currency)})${containerBefore === undefined || containerAfter === undefined ? '' : `, container ${amount(containerBefore)} → ${amount(containerAfter)}`}, at the present traffic.`;
  if (handlers.length === 0) return [{ paragraphs: [summary, 'No handler costs more or less.'] }];
  const rows = handlers.map((change) => [change.id, amount(change.before), amount(change.after), signedMoney(deltaOf(change), currency), change.reasons.join('; ')]);
  return [{ paragraphs: [summary] }, { table: { head: ['Handler', 'Before', 'After', 'Difference', 'Why'], rows, right: [1, 2, 3] } }];
}
