import type { AdviceNote } from './advice-notes';

/** What `advise --format json` prints; stable as long as `schemaVersion` is 1. */
export function adviceJson(notes: readonly AdviceNote[]) {
  return {
    schemaVersion: 1,
    advice: notes.map(({ kind, range, subjects, users, message, savedMs, savedPerMonth, edits }) => ({
      kind, ...range, subjects, handlers: users.map(({ handlerId }) => handlerId), message, savedMs, savedPerMonth, edits,
    })),
  };
}
