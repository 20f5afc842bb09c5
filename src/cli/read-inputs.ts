import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseProjectFile } from '../project-file';
import type { ParsedProjectFile } from '../project-file';
import { projectFileName } from '../project-file-name';
import { FriendlyError } from './friendly-error';

/** `hosting-cost.json` of the project; no inputs where there is none. */
export function readInputs(root: string): ParsedProjectFile {
  const path = join(root, projectFileName);
  try {
    return parseProjectFile(readFileSync(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { inputs: {}, diagnostics: [] };
    throw new FriendlyError(`${path} cannot be read: ${(error as Error).message}`);
  }
}
