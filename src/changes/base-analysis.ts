import { createAnalyzer, type AnalyzeHooks } from '../analysis/analyzer';
import { asGlob } from './as-glob';
import type { Analysis } from '../domain';

/** How the files of an earlier state differ from those in the folder; relative to the project's root with `/`. */
export interface BaseFiles {
  /** Text then, of files that have another one now or are gone. */
  texts: readonly (readonly [file: string, text: string])[];
  /** Files that were not there. */
  added: readonly string[];
}

/** The project as it was: what has not changed is read where it stands, the rest comes from memory. Nothing is written anywhere. */
export function analyzeBase(root: string, exclude: readonly string[], { texts, added }: BaseFiles, hooks: AnalyzeHooks = {}): Promise<Analysis> {
  const analyzer = createAnalyzer(root, { exclude: [...exclude, ...added.map(asGlob)] });
  for (const [file, text] of texts) analyzer.setText(file, text);
  return analyzer.analyze(hooks);
}
