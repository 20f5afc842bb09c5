import { posix } from 'node:path';
import { hasExport, type LocatedHandler } from '../../config/locate/locate-handler';
import { sourceIn } from '../../config/locate/source-in';
import type { ConfigObject } from '../../config/parse/config-object';
import { asList, asObject, asString } from '../../config/parse/parse-config';
import type { Project } from '../../framework';

/** The source that esbuild makes the bundle from (`Metadata.BuildProperties.EntryPoints`), by the handler's file name, or the only one; from the first of the folders that has it. */
export function locateEntryPoint(project: Project, folders: readonly string[], handler: string, resource: ConfigObject): LocatedHandler | undefined {
  const points = asObject(asObject(resource.Metadata)?.BuildProperties)?.EntryPoints;
  const names = asList(points).map(asString).filter((name) => name !== undefined);
  const module = posix.basename(handler).split('.')[0] ?? '';
  const exportName = handler.slice(handler.lastIndexOf('.') + 1);
  const candidates = names.filter((name) => posix.basename(name).split('.')[0] === module);
  for (const folder of folders) {
    for (const name of candidates.length > 0 ? candidates : names) {
      const file = sourceIn(project, folder, name);
      if (file && hasExport(project, file, exportName)) return { file, export: exportName };
    }
  }
  return undefined;
}
