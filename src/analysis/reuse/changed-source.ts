import type { Diagnostic } from '../../domain';
import type { KnownFile } from '../files/known-file';
import type { ModuleIr } from '../ir';
import type { ProjectFiles } from '../files/project-files';
import { summarize } from '../summary/summarize';
import { unlessTooDeep } from '../syntax/unless-too-deep';
import { moduleChange, type ModuleChange } from './module-change';

/** Larger sources change as a whole, in characters. */
const MOST_COMPARED = 500_000;

/** A source that is not what the last answer was made of. */
export interface ChangedSource {
  file: string;
  /** Undefined where it may be anything. */
  change: ModuleChange | undefined;
  /** What was known of it, and its texts; undefined where one cannot be had. */
  before: KnownFile | undefined;
  texts: { before: string; now: string } | undefined;
  irs: { before: ModuleIr; now: ModuleIr } | undefined;
}

/** Compares a changed source with what it was. */
export function changedSource(files: ProjectFiles, file: string, report: (diagnostic: Diagnostic) => void): ChangedSource {
  const former = files.formerOf(file);
  const now = files.read(file, report);
  if (!former || now === undefined || now.length > MOST_COMPARED) return { file, change: undefined, before: former?.entry, texts: undefined, irs: undefined };
  const { text, entry, summary = text === undefined ? undefined : summarize(file, text) } = former;
  const texts = text === undefined ? undefined : { before: text, now };
  // Nothing to compare with: whoever needs the file parses it.
  if (!summary) return { file, change: undefined, before: entry, texts, irs: undefined };
  const after = files.summaries.get(file) ?? summarize(file, now);
  files.summaries.set(file, after);
  return { file, before: entry, change: unlessTooDeep(() => moduleChange(summary, after)), texts, irs: { before: summary, now: after } };
}
