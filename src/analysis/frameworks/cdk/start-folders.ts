import { nearestPackage } from '../../config/locate/entry-points';
import { nearestFolderWith } from '../../config/nearest-folder-with';
import { folderOf } from '../../config/resolve-path';
import type { Project } from '../../framework';

/** Where a construct stands, and where the CDK is started when that is known. */
export interface Place {
  project: Project;
  file: string;
  startedIn?: string;
  /** Sources by the path, without its extension, that the program itself has a bundler write. */
  written?: ReadonlyMap<string, string>;
}

/** Folders that the CDK may be started in, so that paths of a program count from there: the likeliest first. */
export function startFolders({ project, file, startedIn }: Place): string[] {
  const folder = folderOf(file);
  return [startedIn, nearestFolderWith(project, folder, 'cdk.json'), nearestPackage(project, folder), folder, ''].filter((base) => base !== undefined);
}
