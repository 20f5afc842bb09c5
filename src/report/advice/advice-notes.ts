import type { Advice, Estimate, Handler, ProjectInputs, Workload } from '../../domain';
import type { AdviceWorth } from './advice-worth';
import { handOverWorth } from './hand-over-worth';
import { memoryWorth } from './memory-worth';
import { priced, type Priced } from './priced';
import { waitingWorth } from './waiting-worth';

/** Advice with what it is worth, and why, in ms and money, for the reader. */
export type AdviceNote = Advice & AdviceWorth;

/** What each advice would save, the dearest first; without advice that the figures do not bear out. */
export function adviceNotes(advice: readonly Advice[], handlers: readonly Handler[], hosted: Workload, estimate: Estimate, inputs: ProjectInputs, on: Pick<Priced, 'lambda' | 'prices'>): AdviceNote[] {
  const by = priced(handlers, hosted, estimate, inputs, on);
  const notes = advice.flatMap((one): AdviceNote[] => {
    const worth = worthOf(one, by);
    return worth ? [{ ...one, ...worth }] : [];
  });
  return notes.sort((a, b) => b.savedPerMonth - a.savedPerMonth || b.savedMs.high - a.savedMs.high);
}

function worthOf(advice: Advice, by: Priced): AdviceWorth | undefined {
  switch (advice.kind) {
    case 'hand-over':
      return handOverWorth(advice, by);
    case 'memory':
      return memoryWorth(advice, by);
    default:
      return waitingWorth(advice, by);
  }
}
