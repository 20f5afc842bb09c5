import { ancestors } from '../../config/ancestors';
import { posix } from 'node:path';
import { nearestPackage } from '../../config/locate/entry-points';
import { locateGoogleFunction, registeringModule } from '../../config/locate/locate-google-function';
import type { LocatedHandler } from '../../config/locate/locate-handler';
import { asObject, asString, parseConfig } from '../../config/parse/parse-config';
import { positionOf } from '../../config/parse/config-object';
import { readmeFile } from '../../config/readme-file';
import { folderOf, resolvePath } from '../../config/resolve-path';
import type { HandlerDeclaration, Project, StaticValue } from '../../framework';
import { deployCommands, type DeployCommand } from './deploy-commands';
import { stepCommands } from './step-commands';

/** Files with commands, beside the scripts of a package. */
const scriptFile = /\.sh$|(?:^|\/)(?:GNUm|m|M)akefile$|\.mk$/;

/** A function that commands start or deploy, and where its code is, if the project has it. */
export interface DeployedFunction {
  command: DeployCommand;
  located: LocatedHandler | undefined;
  evidence: HandlerDeclaration['evidence'];
}

/** Functions that commands start or deploy: of a package, of a shell script or Makefile, of a build's steps, of what a README tells its reader to run. */
export function* deployedFunctions(project: Project): Iterable<DeployedFunction> {
  for (const file of project.files) {
    if (posix.basename(file) === 'package.json') yield* ofPackage(project, file);
    else if (readmeFile.test(file)) yield* ofReadme(project, file);
    else if (scriptFile.test(file)) yield* ofScript(project, file, deployCommands(project.read(file) ?? '', [], sourcedBy(project, file)));
    else if (/\.ya?ml$/.test(file) && /\bfunctions\b/.test(project.read(file) ?? '') && /gcloud|cloud-functions/.test(project.read(file) ?? '')) yield* ofScript(project, file, stepCommands(project, file));
  }
}

/** Texts of scripts that one sources from its own folder, `source "$(dirname "$0")/common.sh"`, or from below it. */
function sourcedBy(project: Project, file: string): string {
  const commands = (project.read(file) ?? '').split('\n').map((row) => row.trim()).filter((row) => /^(?:source|\.) /.test(row));
  const paths = commands.map((row) => row.slice(row.indexOf(' ')).replaceAll(/["']/g, '').trim());
  const files = new Set(paths.flatMap((path) => resolvePath(folderOf(file), belowFolder(path)) ?? []));
  return [...files].map((one) => (project.files.has(one) ? (project.read(one) ?? '') : '')).join('\n');
}

/** What stands behind the script's folder: `$(dirname $0)/common.sh`, `${HERE}/common.sh`, `$HERE/common.sh`. */
function belowFolder(path: string): string {
  const end = path.startsWith('$') ? [path.lastIndexOf(')/') + 1, path.lastIndexOf('}/') + 1, path.indexOf('/')].find((at) => at > 0) : undefined;
  return end === undefined ? path : path.slice(end + 1);
}

function* ofPackage(project: Project, file: string): Iterable<DeployedFunction> {
  if (!/functions-framework|gcloud/.test(project.read(file) ?? '')) return;
  const manifest = asObject(parseConfig(project, file)) ?? {};
  if (isCopy(project, file, manifest)) return;
  const scripts = asObject(manifest.scripts) ?? {};
  const given = givenByNpm(manifest);
  for (const [key, script] of Object.entries(scripts)) {
    for (const command of deployCommands(asString(script) ?? '', given)) {
      const located = locate(project, [folderOf(file)], command);
      if (located) yield { command, located, evidence: { file, line: positionOf(scripts, key)?.line ?? 1, reason: `script ${key} of package.json` } };
    }
  }
}

/** A build puts the package.json beside what it compiled, below the folder of the package. */
function isCopy(project: Project, file: string, { name }: Record<string, StaticValue>): boolean {
  const folder = folderOf(file);
  return name !== undefined && ancestors(file).some((outer) => outer !== folder && asObject(parseConfig(project, posix.join(outer, 'package.json')))?.name === name);
}

/** `$npm_package_config_name`: https://docs.npmjs.com/cli/using-npm/config */
function givenByNpm(manifest: Record<string, StaticValue>): [string, string][] {
  const named = { name: manifest.name, version: manifest.version, ...Object.fromEntries(Object.entries(asObject(manifest.config) ?? {}).map(([key, value]) => [`config_${key}`, value])) };
  return Object.entries(named).flatMap(([key, value]): [string, string][] => (typeof value === 'string' || typeof value === 'number' ? [[`npm_package_${key}`, String(value)]] : []));
}

/** What it tells to run without a source beside it is somebody else's function, or an example. */
function* ofReadme(project: Project, file: string): Iterable<DeployedFunction> {
  const text = project.read(file) ?? '';
  if (!/functions\s+deploy/.test(text)) return;
  for (const found of ofScript(project, file, deployCommands(text.replaceAll('`', ';')))) {
    if (found.located && !isRegisteredBeside(project, found.located)) yield found;
  }
}

function isRegisteredBeside(project: Project, { file, export: name }: LocatedHandler): boolean {
  const folder = nearestPackage(project, folderOf(file));
  return folder !== undefined && (registeringModule(project, folder, name) ?? file) !== file;
}

/** Where a script is started is not known: in its own folder, or in one above. */
function* ofScript(project: Project, file: string, commands: readonly DeployCommand[]): Iterable<DeployedFunction> {
  for (const command of commands) {
    // `$RUNTIME`, and `YOUR_RUNTIME`, `[RUNTIME]` and `<runtime>` of a README.
    if (!/^nodejs|^[$[<A-Z]|^$/.test(/--runtime[= ]["']?([\w${}[\]<>]+)/.exec(command.options)?.[1] ?? '')) continue;
    yield { command, located: locate(project, ancestors(file), command), evidence: { file, line: command.line, reason: `gcloud functions deploy ${command.name}` } };
  }
}

function locate(project: Project, started: readonly string[], { options, entryPoint, folder: standing }: DeployCommand): LocatedHandler | undefined {
  const source = /--source[= ]["']?([^\s"']+)/.exec(options)?.[1] ?? '.';
  const folders = new Set([...started.flatMap((folder) => resolvePath(folder, standing) ?? []), ...started]);
  for (const folder of folders) {
    for (const from of new Set([resolvePath(folder, source), folder])) {
      // Where no option says which, gcloud takes the export of the function's name, or else the one that is named `function`.
      for (const wanted of hasEntryPoint(options) ? [entryPoint] : [entryPoint, 'function']) {
        const located = from === undefined ? undefined : locateGoogleFunction(project, from, wanted);
        if (located && 'file' in located) return located;
      }
    }
  }
  return undefined;
}

function hasEntryPoint(options: string): boolean {
  return /--(?:entry-point|function|target)[= ]/.test(options);
}
