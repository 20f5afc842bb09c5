import { nearestPackage } from '../../config/locate/entry-points';
import { folderOf } from '../../config/resolve-path';
import type { HandlerDeclaration, Project } from '../../framework';

/** Whether a configuration has declared the one function that runs every route of a package's site: a module of the package that `server` matches. */
export function declaredServer(project: Project, declared: readonly HandlerDeclaration[], server: RegExp): (folder: string) => boolean {
  return (folder) => declared.some((one) => nearestPackage(project, folderOf(one.file)) === folder && server.test(project.read(one.file) ?? ''));
}
