import { parseProjectFile } from '../inputs/project-file';
import type { ParsedProjectFile } from '../inputs/project-file';
import { readProjectFile } from '../inputs/read-project-file';
import { FriendlyError } from './friendly-error';

/** `hosting-cost.json` of the project with its text; no inputs where there is none. */
export function readInputs(root: string): ParsedProjectFile & { text: string } {
  try {
    const text = readProjectFile(root) ?? '';
    return { ...parseProjectFile(text), text };
  } catch (error) {
    throw new FriendlyError(`hosting-cost.json of ${root} cannot be read: ${(error as Error).message}`);
  }
}
