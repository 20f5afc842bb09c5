import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { projectFileName } from './project-file-name';

/** In bytes; a thousand handlers with everything typed have a tenth of it. */
const MAX_BYTES = 5_000_000;

/**
 * Text of the project's `hosting-cost.json`, undefined when there is none. Throws an error for a person when it cannot be
 * read, or when it is a link that leaves the project.
 */
export function readProjectFile(root: string): string | undefined {
  const path = projectFilePath(root);
  if (path === undefined) return undefined;
  // A pipe is not waited for.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) throw new Error(`${projectFileName} is not a file.`);
    if (stat.size > MAX_BYTES) throw new Error(`${projectFileName} has ${(stat.size / 1e6).toFixed(1)} MB; ${MAX_BYTES / 1e6} MB are read at most.`);
    return readFileSync(file, 'utf8');
  } finally {
    closeSync(file);
  }
}

/** Where the file really is, links followed; undefined when there is none. Throws when that is outside of the project. */
export function projectFilePath(root: string): string | undefined {
  try {
    const path = realpathSync(join(root, projectFileName));
    if (path.startsWith(realpathSync(root) + sep)) return path;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    if (!lstatSync(join(root, projectFileName), { throwIfNoEntry: false })) return undefined;
    throw new Error(`${projectFileName} is a link that leads nowhere. Remove it.`);
  }
  throw new Error(`${projectFileName} is a link that leaves the project; it was not read. Put the file itself there.`);
}
