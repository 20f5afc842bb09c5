import { nearestFolderWith } from '../../config/nearest-folder-with';
import { folderOf } from '../../config/resolve-path';
import type { HandlerDeclaration, Project } from '../../framework';

/** Functions of an app that does something when it starts (`app.hook.appStart(connect)`) find what that left: the module that says so, one of `starts`, is loaded first. https://learn.microsoft.com/azure/azure-functions/functions-reference-node#hooks */
export function afterStart(project: Project, starts: readonly string[], declared: readonly HandlerDeclaration[]): HandlerDeclaration[] {
  const appOf = (file: string): string => nearestFolderWith(project, folderOf(file), 'host.json') ?? '';
  return declared.map((one) => {
    const main = starts.find((file) => file !== one.file && appOf(file) === appOf(one.file));
    return main === undefined || !one.registration || one.registration.main !== undefined ? one : { ...one, registration: { ...one.registration, main } };
  });
}
