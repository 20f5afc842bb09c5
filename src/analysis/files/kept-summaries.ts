import type { ModuleIr } from '../ir';
import type { SummaryCache } from '../modules/module-source';
import type { StoredSummaries } from '../state/stored-summaries';
import type { KnownFile } from './known-file';
import { knownSummary } from './known-summary';

/** Summaries of a project's files, each with what else is known of its file. */
export class KeptSummaries implements SummaryCache {
  constructor(
    private readonly known: ReadonlyMap<string, KnownFile>,
    /** What an earlier session left. */
    private readonly stored: () => StoredSummaries | undefined,
  ) {}

  get(file: string): ModuleIr | undefined {
    return knownSummary(this.known.get(file), this.stored());
  }

  set(file: string, summary: ModuleIr): void {
    Object.assign(this.known.get(file) ?? {}, { summary });
  }

  drop(file: string): void {
    Object.assign(this.known.get(file) ?? {}, { summary: undefined });
  }

  forget(file: string): void {
    Object.assign(this.known.get(file) ?? {}, { summary: undefined, text: undefined });
  }
}
