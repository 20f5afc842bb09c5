import { isListed } from '../../analysis/files/is-listed';
import { isInToolFolder } from '../../analysis/files/tool-folders';

/** True when a change of the file may change figures: what an analysis reads, and what leaves files out. `file` is relative to the project's root with `/`. */
export function isAnalysedFile(file: string): boolean {
  return isListed(file) || (/(?:^|\/)\.gitignore$/.test(file) && !isInToolFolder(file));
}
