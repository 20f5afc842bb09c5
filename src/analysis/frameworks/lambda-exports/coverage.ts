import { nearestPackage } from '../../config/locate/entry-points';
import { ancestors } from '../../config/ancestors';
import { isBelow } from '../../config/is-below';
import { folderOf } from '../../config/resolve-path';
import type { HandlerDeclaration, Project } from '../../framework';

export interface Coverage {
  /** A configuration of this folder or package declares handlers, so it would declare this one too. */
  byConfiguration(file: string): boolean;
  /** Some framework's handlers are in this package, so a mere name says nothing. */
  byPackage(file: string): boolean;
  /** Folder of the nearest app whose program stands above and declares handlers, so it would declare this one too. */
  byApp(file: string): string | undefined;
}

/** An Amplify backend's program, which is given every function that it deploys. */
const backendFile = /(?:^|\/)backend\.[cm]?[jt]s$/;
const appFile = /(?:^|\/)(?:cdk\.json|sst\.config\.[cm]?[jt]s)$/;

/** Where others have declared handlers, fewer or none are guessed. */
export function coverage(project: Project, declared: readonly HandlerDeclaration[]): Coverage {
  const packageOf = (file: string): string | undefined => nearestPackage(project, folderOf(file));
  const configured = declared.filter((one) => one.evidence.file !== one.file);
  const backends = [...project.files].filter((file) => backendFile.test(file)).map(folderOf);
  const ofBackends = configured.filter(({ framework }) => framework === 'amplify-gen2').flatMap((one) => backends.filter((folder) => isBelow(one.evidence.file, folder)));
  const folders = new Set([...configured.map((one) => folderOf(one.evidence.file)), ...ofBackends]);
  const configuredPackages = new Set(configured.flatMap((one) => [packageOf(one.file), packageOf(one.evidence.file)]));
  const packages = new Set(declared.map((one) => packageOf(one.file)));
  const withApp = new Set([...project.files].filter((file) => appFile.test(file)).map(folderOf));
  const apps = new Set(configured.filter(({ framework }) => /^(?:cdk|sst)\b/.test(framework)).flatMap((one) => [...ancestors(one.evidence.file)].find((folder) => withApp.has(folder)) ?? []));
  return {
    byConfiguration: (file) => configuredPackages.has(packageOf(file)) || [...folders].some((folder) => isBelow(file, folder)),
    byPackage: (file) => packages.has(packageOf(file)),
    byApp: (file) => ancestors(file).find((folder) => apps.has(folder)),
  };
}
