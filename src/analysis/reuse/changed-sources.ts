import type { Diagnostic } from '../../domain';
import type { ProjectFiles } from '../files/project-files';
import { isSource } from '../text/is-source';
import type { Progress } from '../progress-of';
import { changedSource, type ChangedSource } from './changed-source';

/** Compares each changed source with what it was; undefined where something else than source code has changed. */
export async function changedSources(changes: ReadonlySet<string>, files: ProjectFiles, report: (diagnostic: Diagnostic) => void, progress: Progress): Promise<ChangedSource[] | undefined> {
  if (![...changes].every((file) => isSource(file) && files.all.has(file))) return undefined;
  const changed: ChangedSource[] = [];
  for (const file of changes) {
    if (changed.length > 0) await progress(changed.length, changes.size, 'Looking for changes');
    changed.push(changedSource(files, file, report));
  }
  return changed;
}
