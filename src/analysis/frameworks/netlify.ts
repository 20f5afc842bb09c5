import { posix } from 'node:path';
import type { ConfigObject } from '../config/parse/config-object';
import { builtByProgram } from '../config/locate/built-by-program';
import { unbuilt } from '../config/locate/locate-handler';
import { asList, asObject, asString, parseConfig } from '../config/parse/parse-config';
import { folderOf, resolvePath } from '../config/resolve-path';
import { scheduledTraffic } from '../config/stated/schedule';
import { scriptCommands } from '../config/script-commands';
import type { Framework, HandlerDeclaration, Project } from '../framework';

/** MiB and seconds. https://docs.netlify.com/functions/overview/#default-deployment-options */
const memoryMiB = 1024;
const timeoutSeconds = { background: 900, scheduled: 30, synchronous: 60 };

/** Netlify Functions (v1 `handler`, v2 default export, background, scheduled) and Edge Functions, by their folders. */
export const netlify: Framework = {
  name: 'netlify',
  docs: 'https://docs.netlify.com/functions/get-started/',
  *find(project) {
    const sites = sitesOf(project);
    for (const file of project.files) {
      for (const site of sites) {
        const name = site.built.size > 0 ? site.built.get(file) : functionName(site.functions, file);
        const edgeName = name === undefined ? functionName(site.edgeFunctions, file) : undefined;
        if (name === undefined && edgeName === undefined) continue;
        const declaration = name === undefined ? edgeFunction(project, file, edgeName ?? '', site) : serverlessFunction(project, file, name, site);
        if (declaration) yield declaration;
        break;
      }
    }
  },
};

interface Site {
  /** Folder of the functions, without trailing `/`. */
  functions: string;
  edgeFunctions: string;
  config: ConfigObject;
  /** Names of functions by their sources, where a program of the project bundles each into the folder. */
  built: ReadonlyMap<string, string>;
}

/** Each netlify.toml, and each folder that has `netlify/functions` or `netlify/edge-functions` without one. */
function sitesOf(project: Project): Site[] {
  const sites = new Map<string, Site>();
  for (const file of project.files) {
    if (posix.basename(file) === 'netlify.toml') for (const site of configuredSites(project, file)) sites.set(`${site.functions} ${site.edgeFunctions}`, site);
    const base = /^((?:.*\/)?)netlify\/(?:edge-)?functions\//.exec(file)?.[1];
    const site = base === undefined ? undefined : { functions: `${base}netlify/functions`, edgeFunctions: `${base}netlify/edge-functions`, config: {}, built: new Map<string, string>() };
    if (site && !sites.has(`${site.functions} ${site.edgeFunctions}`)) sites.set(`${site.functions} ${site.edgeFunctions}`, site);
  }
  // What stands in the usual folder is deployed as it is built, where the configuration names what it is built to.
  const isBuilt = new Set([...sites.values()].filter(({ built }) => built.size > 0).map(({ edgeFunctions }) => edgeFunctions));
  return [...sites.values()].filter(({ edgeFunctions, config, functions, built }) => built.size > 0 || !isBuilt.has(edgeFunctions) || Object.keys(config).length > 0 || !functions.endsWith('netlify/functions')).sort((a, b) => Object.keys(b.config).length - Object.keys(a.config).length);
}

function configuredSites(project: Project, file: string): Site[] {
  const config = asObject(parseConfig(project, file));
  if (!config) return [];
  const build = asObject(config.build) ?? {};
  const functions = asString(asObject(config.functions)?.directory) ?? asString(build.functions) ?? 'netlify/functions';
  const edge = asString(build.edge_functions) ?? 'netlify/edge-functions';
  const bases = [...new Set([folderOf(file), resolvePath(folderOf(file), asString(build.base) ?? '') ?? folderOf(file)])];
  return bases.map((base) => {
    const named = resolvePath(base, functions) ?? ' ';
    const source = sourceFolder(project, base, named);
    return { functions: source, edgeFunctions: resolvePath(base, edge) ?? ' ', config, built: source === named && !holds(project, named) ? builtInto(project, base, named) : new Map<string, string>() };
  });
}

/** `dist/functions/api.js` that `script/build.ts` makes of `server/handler.ts` is the function `api`. */
function builtInto(project: Project, base: string, folder: string): ReadonlyMap<string, string> {
  return new Map([...builtByProgram(project, base)].filter(([path]) => folderOf(path) === folder).map(([path, source]) => [source, posix.basename(path)]));
}

function holds(project: Project, folder: string): boolean {
  return folder !== '' && [...project.files].some((file) => file.startsWith(`${folder}/`));
}

/** The folder that is named, or what it is built from where nothing stands in it: what `netlify-lambda build` or `netlify functions:build --src` is given, or `src/functions` for `dist/functions`. https://github.com/netlify/netlify-lambda */
function sourceFolder(project: Project, base: string, folder: string): string {
  if (holds(project, folder)) return folder;
  const commands = scriptCommands(asObject(parseConfig(project, posix.join(base, 'package.json'))));
  const given = commands.flatMap(({ command }) => builtFrom(command) ?? []).flatMap((path) => resolvePath(base, path) ?? []);
  return [...given, ...unbuilt(base, folder)].find((one) => holds(project, one)) ?? folder;
}

function builtFrom(command: string): string | undefined {
  if (/\b(?:netlify|ntl) functions:build\b/.test(command)) return / (?:--src|-s)[= ]([\w./-]+)/.exec(command)?.[1];
  return /\bnetlify-lambda build (?:-\S+ )*([\w./-]+)/.exec(command)?.[1];
}

/** `hello` for `hello.ts`, `hello/index.ts` and `hello/hello.ts` in the functions' folder. */
function functionName(folder: string, file: string): string | undefined {
  if (!file.startsWith(`${folder}/`)) return undefined;
  const match = /^([^/]+?)(?:\/([^/]+))?\.(?:[cm]?[jt]s|[jt]sx)$/.exec(file.slice(folder.length + 1));
  const [, name, inner] = match ?? [];
  return name !== undefined && (inner === undefined || inner === 'index' || inner === name) && !/\.(?:test|spec)$/.test(inner ?? name) ? name : undefined;
}

function serverlessFunction(project: Project, file: string, name: string, site: Site): HandlerDeclaration | undefined {
  const exports = project.exportsOf(file);
  const found = exports.get('default') && !exports.has('handler') ? exports.get('default') : (exports.get('handler') ?? exports.get('default'));
  if (!found || found.kind === 'type' || (found.name === 'default' && isHelper(project, file))) return undefined;
  const schedule = scheduleOf(project, file, name, site, exports.has('config'));
  const kind = name.endsWith('-background') ? 'background' : schedule === undefined ? 'synchronous' : 'scheduled';
  const traffic = schedule === undefined ? undefined : scheduledTraffic(schedule);
  return {
    name,
    framework: 'netlify/functions',
    trigger: kind === 'scheduled' ? 'timer' : 'http',
    frontDoor: kind === 'scheduled' ? 'none' : 'function-url',
    file,
    export: found.name,
    evidence: { file, line: found.file === file ? found.line : 1, reason: `${found.name} exported from the functions folder ${site.functions}` },
    memoryMiB,
    timeoutSeconds: timeoutSeconds[kind],
    schedule: traffic,
  };
}

/** `module.exports = …` is what another function requires: Netlify calls what is exported as `handler`, or as the default of an ES module. */
function isHelper(project: Project, file: string): boolean {
  const text = project.read(file) ?? '';
  return /^module\.exports ?=/m.test(text) && !/\bexport default\b|\bexports\.default\b|\bas default\b/.test(text);
}

/** From `config.schedule`, from `schedule('…', fn)`, or from netlify.toml. */
function scheduleOf(project: Project, file: string, name: string, site: Site, hasConfig: boolean): string | undefined {
  const settings = asObject(asObject(site.config.functions)?.[name]);
  const config = hasConfig ? asObject(project.evaluate(file, 'config')) : undefined;
  const wrapped = /@netlify\/functions/.test(project.read(file) ?? '') ? /\bschedule\(\s*['"]([^'"]+)['"]/.exec(project.read(file) ?? '')?.[1] : undefined;
  return asString(config?.schedule) ?? wrapped ?? asString(settings?.schedule);
}

/** An edge function that neither netlify.toml nor the function's own `config` gives an address is asked nothing. https://docs.netlify.com/build/edge-functions/declarations/ */
function edgeFunction(project: Project, file: string, name: string, { config }: Site): HandlerDeclaration | undefined {
  const exports = project.exportsOf(file);
  const found = exports.get('default');
  const hasAddress = exports.has('config') || asList(config.edge_functions).some((one) => asObject(one)?.function === name);
  if (!found || found.kind === 'type' || !hasAddress) return undefined;
  return { name, framework: 'netlify/edge', trigger: 'http', frontDoor: 'function-url', file, export: 'default', evidence: { file, line: found.file === file ? found.line : 1, reason: 'default export of an edge function' } };
}
