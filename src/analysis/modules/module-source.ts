import type { Diagnostic } from '../../domain';
import type { ParsedConfigs } from '../framework';
import type { ModuleIr } from '../ir';
import type { SpecifierFiles } from './specifier-files';

/** What the modules of a project are read from. */
export interface ModuleSource extends SpecifierFiles {
  configs: ParsedConfigs;
  /** Source files whose text matches. */
  hinted(pattern: RegExp): readonly string[];
  /** Summaries of unchanged files from an earlier analysis. */
  summaries: SummaryCache;
  report(diagnostic: Diagnostic): void;
}

/** Keeps a file's summary as long as its text stays. */
export interface SummaryCache {
  get(file: string): ModuleIr | undefined;
  set(file: string, ir: ModuleIr): void;
  drop(file: string): void;
  /** Of the text too. */
  forget(file: string): void;
}
