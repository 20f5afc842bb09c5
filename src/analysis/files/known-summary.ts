import type { ModuleIr } from '../ir';
import type { StoredSummaries } from '../state/stored-summaries';
import type { KnownFile } from './known-file';

/** What is known of a source: from this session, or as an earlier one left it. */
export function knownSummary(entry: KnownFile | undefined, stored: StoredSummaries | undefined): ModuleIr | undefined {
  if (entry?.stored && !entry.summary) {
    entry.summary = stored?.at(entry.stored);
    if (!entry.summary) delete entry.stored;
  }
  return entry?.summary;
}
