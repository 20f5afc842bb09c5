import { posix } from 'node:path';
import { sourcesOf } from '../../config/locate/locate-handler';
import { asObject, asString, parseConfig } from '../../config/parse/parse-config';
import type { Project } from '../../framework';

/** The source that a function app starts with, where `main` of the package.json in its folder names one module; a glob names many. https://learn.microsoft.com/azure/azure-functions/functions-reference-node#registering-a-function */
export function startModule(project: Project, folder: string): string | undefined {
  const main = asString(asObject(parseConfig(project, posix.join(folder, 'package.json')))?.main);
  return main === undefined || /[*{]/.test(main) ? undefined : [...sourcesOf(project, folder, main)][0];
}
