import { posix } from 'node:path';
import { nearestPackage } from '../../config/locate/entry-points';
import { packagesOf } from '../../config/packages-of';
import { asObject, asString, parseConfig } from '../../config/parse/parse-config';
import { folderOf } from '../../config/resolve-path';
import type { Project } from '../../framework';

/** Folder of the application that a file is part of: its own package, or the first application that depends on this package of the workspace. */
export function applicationOf(project: Project, file: string, isApplication: (folder: string) => boolean): string | undefined {
  const own = nearestPackage(project, folderOf(file));
  if (own === undefined || isApplication(own)) return own;
  const name = asString(asObject(parseConfig(project, posix.join(own, 'package.json')))?.name);
  return name === undefined ? undefined : folderOfUser(project, name, isApplication);
}

function folderOfUser(project: Project, name: string, isApplication: (folder: string) => boolean): string | undefined {
  const manifests = [...project.files].filter((file) => posix.basename(file) === 'package.json' && isApplication(folderOf(file))).sort();
  const user = manifests.find((file) => packagesOf(asObject(parseConfig(project, file))).includes(name));
  return user === undefined ? undefined : folderOf(user);
}
