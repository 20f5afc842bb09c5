import type { AdviceNote } from './advice-notes';
import { csv } from '../documents/csv';

/** One row for each piece of advice. */
export function adviceCsv(notes: readonly AdviceNote[]): string {
  const head = ['kind', 'file', 'line', 'savedPerMonth', 'savedMsLow', 'savedMsLikely', 'savedMsHigh', 'handlers', 'message'];
  const rows = notes.map(({ kind, range: { file, line }, savedPerMonth, savedMs: { low, likely, high }, users, message }) => [kind, file, line, savedPerMonth, low, likely, high, users.map(({ handlerId }) => handlerId).join(' '), message]);
  return csv([head, ...rows]);
}
