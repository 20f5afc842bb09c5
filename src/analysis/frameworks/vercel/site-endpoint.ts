import { asNumber, asObject } from '../../config/parse/parse-config';
import type { ExportedName, HandlerDeclaration, Project } from '../../framework';
import { vercelSettings } from './settings';

/** What answers, and the place of its name. */
export type NamedPlace = Pick<ExportedName, 'file' | 'line' | 'name'>;

/** A function of a site that answers one route: `GET /orders`. Its sizes are in the `config` that its module exports, or in vercel.json. */
export function siteEndpoint(project: Project, folder: string, framework: string, file: string, found: NamedPlace, route: string, exportName = found.name): HandlerDeclaration {
  const config = project.exportsOf(file).has('config') ? asObject(project.evaluate(file, 'config')) : undefined;
  const [verb = '*', path = '/'] = route.split(' ');
  const settings = vercelSettings(project, folder, file, verb === 'GET' || verb === '*' ? path : '');
  return {
    name: verb === '*' ? path : route,
    framework,
    trigger: 'http',
    frontDoor: 'function-url',
    file,
    export: exportName,
    evidence: { file, line: found.file === file ? found.line : 1, reason: `${exportName} exported from ${file.slice(folder === '' ? 0 : folder.length + 1)}` },
    route,
    site: folder,
    ...settings,
    memoryMiB: asNumber(config?.memory) ?? settings.memoryMiB,
    timeoutSeconds: asNumber(config?.maxDuration) ?? settings.timeoutSeconds,
  };
}
