import { asObject, asString, parseConfig } from '../../config/parse-config';
import { hasExport, sourcesOf, type LocatedHandler, type MissingHandler } from '../../config/locate-handler';
import { posix } from 'node:path';
import type { Project } from '../framework';

/** Google's functions are exports of the package's main module: https://www.serverless.com/framework/docs/providers/google/guide/functions */
export function locateGoogleHandler(project: Project, folder: string, handler: string): LocatedHandler | MissingHandler {
  const manifest = asObject(parseConfig(project, posix.join(folder, 'package.json')));
  const mains = [asString(manifest?.main), 'index.js', 'function.js', 'src/index', 'src/App'].filter((main) => main !== undefined);
  for (const main of mains) for (const file of sourcesOf(project, folder, main, handler)) if (hasExport(project, file, handler)) return { file, export: handler };
  return { reason: `no main module exports '${handler}'` };
}
