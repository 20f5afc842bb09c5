import { parseProjectFile } from '../project-file';
import type { ParsedProjectFile } from '../project-file';
import { readProjectFile } from '../read-project-file';
import { FriendlyError } from './friendly-error';

/** `hosting-cost.json` of the project; no inputs where there is none. */
export function readInputs(root: string): ParsedProjectFile {
  try {
    return parseProjectFile(readProjectFile(root) ?? '');
  } catch (error) {
    throw new FriendlyError(`hosting-cost.json of ${root} cannot be read: ${(error as Error).message}`);
  }
}
