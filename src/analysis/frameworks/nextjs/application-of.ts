import { posix } from 'node:path';
import { nearestPackage } from '../../config/locate/entry-points';
import { oncePer } from '../../config/once-per';
import { packagesOf } from '../../config/packages-of';
import { asObject, asString, parseConfig } from '../../config/parse/parse-config';
import { folderOf } from '../../config/resolve-path';
import type { Project } from '../../framework';

/** Folder of the application that a file is part of: its own package, or the first application that depends on this package of the workspace. */
export function applicationOf(project: Project, isApplication: (folder: string) => boolean): (file: string) => string | undefined {
  let manifests: readonly string[] | undefined;
  const manifestsOfApplications = (): readonly string[] => (manifests ??= [...project.files].filter((file) => posix.basename(file) === 'package.json' && isApplication(folderOf(file))).sort());
  const ofPackage = oncePer((own) => (isApplication(own) ? own : folderOfUser(project, own, manifestsOfApplications())));
  return (file) => {
    const own = nearestPackage(project, folderOf(file));
    return own === undefined ? undefined : ofPackage(own);
  };
}

function folderOfUser(project: Project, own: string, manifests: readonly string[]): string | undefined {
  const name = asString(asObject(parseConfig(project, posix.join(own, 'package.json')))?.name);
  if (name === undefined) return undefined;
  const user = manifests.find((file) => packagesOf(asObject(parseConfig(project, file))).includes(name));
  return user === undefined ? undefined : folderOf(user);
}
