import { posix } from 'node:path';
import type { Project } from '../framework';
import { nearestPackage } from './locate/entry-points';
import { asObject, parseConfig } from './parse/parse-config';
import { folderOf } from './resolve-path';

/** True for code of a package that is published for others to use: who deploys it is another project. */
export function isLibraryPackage(project: Project, file: string): boolean {
  const folder = nearestPackage(project, folderOf(file));
  const manifest = folder === undefined ? undefined : asObject(parseConfig(project, posix.join(folder, 'package.json')));
  if (!manifest || manifest.private === true) return false;
  const hasTypes = manifest.types !== undefined || manifest.typings !== undefined;
  return asObject(manifest.publishConfig)?.access === 'public' || (hasTypes && (manifest.main !== undefined || manifest.exports !== undefined) && manifest.files !== undefined);
}
