import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { FriendlyError } from './friendly-error';

/** Absolute path of the folder to analyse. */
export function projectRoot(directory: string): string {
  const root = resolve(directory);
  const found = statSync(root, { throwIfNoEntry: false });
  if (!found) throw new FriendlyError(`${root} does not exist. Give the folder of a project, for example: hosting-cost estimate path/to/project`);
  if (!found.isDirectory()) throw new FriendlyError(`${root} is a file. Give the folder that holds it.`);
  return root;
}
