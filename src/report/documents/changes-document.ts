import { deltaOf, type CostChanges } from '../cost-changes';
import type { Section } from './document';
import { moneyToCompare } from '../format';
import { signedMoney } from '../signed-money';

/** What `diff` prints. */
export function changesDocument(changes: CostChanges, projectName: string, base: string): Section[] {
  const { before, after, containerBefore, containerAfter, handlers, currency } = changes;
  const amount = (cost: number | undefined, difference: number) => (cost === undefined ? '–' : moneyToCompare(cost, difference, currency));
  const pair = (before: number, after: number) => `${amount(before, after - before)} → ${amount(after, after - before)}`;
  const summary = `${projectName} against ${base}: AWS Lambda ${pair(before, after)} a month (${signedMoney(after - before, currency)})${containerBefore === undefined || containerAfter === undefined ? '' : `, container ${pair(containerBefore, containerAfter)}`}, at the present traffic.`;
  if (handlers.length === 0) return [{ paragraphs: [summary, 'No handler costs more or less.'] }];
  const rows = handlers.map((change) => [change.id, amount(change.before, deltaOf(change)), amount(change.after, deltaOf(change)), signedMoney(deltaOf(change), currency), change.reasons.join('; ')]);
  return [{ paragraphs: [summary] }, { table: { head: ['Handler', 'Before', 'After', 'Difference', 'Why'], rows, right: [1, 2, 3] } }];
}
