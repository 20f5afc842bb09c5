import { posix } from 'node:path';
import { architectureOf } from '../config/stated/architecture-of';
import { positionOf } from '../config/parse/config-object';
import { lambdaDefaults } from '../config/stated/lambda-defaults';
import { nearestPackage } from '../config/locate/entry-points';
import { hasExport, locateHandler, sourcesOf } from '../config/locate/locate-handler';
import { asObject, asString, parseConfig } from '../config/parse/parse-config';
import { shellRows } from '../config/parse/shell-rows';
import { folderOf, resolvePath } from '../config/resolve-path';
import { scriptCommands } from '../config/script-commands';
import type { Framework, HandlerDeclaration, Project } from '../framework';

const creates = /\bclaudia\s+create\b/;

/** Claudia.js: functions that a package's scripts or a shell script create, `claudia create --handler main.handler` or `--api-module app`, and the module of an API that claudia.json keeps. */
export const claudia: Framework = {
  name: 'claudia',
  docs: 'https://github.com/claudiajs/claudia/blob/master/docs/create.md',
  *find(project) {
    for (const file of project.files) {
      if (posix.basename(file) === 'package.json') yield* fromScripts(project, file);
      else if (posix.basename(file) === 'claudia.json') yield* fromState(project, file);
      else if (file.endsWith('.sh')) yield* fromShell(project, file);
    }
  },
};

function* fromScripts(project: Project, file: string): Iterable<HandlerDeclaration> {
  // A package.json that says nothing of it, a template's, may be anything.
  if (!creates.test(project.read(file) ?? '')) return;
  const manifest = asObject(parseConfig(project, file));
  for (const { script, command } of scriptCommands(manifest)) {
    const created = creates.test(command) ? createdBy(project, folderOf(file), command) : undefined;
    if (created) yield { ...created, evidence: { file, line: positionOf(manifest?.scripts, script)?.line ?? 1, reason: `claudia create of the script ${script}` } };
  }
}

/** A shell script is run in the folder of its package. */
function* fromShell(project: Project, file: string): Iterable<HandlerDeclaration> {
  const script = project.read(file) ?? '';
  if (!creates.test(script)) return;
  for (const { text, line } of shellRows(script)) {
    const created = creates.test(text) ? createdBy(project, nearestPackage(project, folderOf(file)) ?? '', text) : undefined;
    if (created) yield { ...created, evidence: { file, line, reason: 'claudia create of the shell script' } };
  }
}

/** The function of `claudia create` in a package's folder. */
function createdBy(project: Project, around: string, command: string): Omit<HandlerDeclaration, 'evidence'> | undefined {
  const folder = resolvePath(around, optionOf(command, 'source') ?? '.');
  if (folder === undefined) return undefined;
  const module = optionOf(command, 'api-module');
  const handler = optionOf(command, 'handler');
  const located = module !== undefined ? locateModule(project, folder, module) : handler !== undefined ? locateHandler(project, folder, handler) : undefined;
  if (!located || !('file' in located)) return undefined;
  const isApi = module !== undefined || /--deploy-(?:proxy-api|web-api)\b/.test(command);
  const named = optionOf(command, 'name');
  const name = (named?.includes('$') ? undefined : named) ?? asString(asObject(parseConfig(project, posix.join(around, 'package.json')))?.name) ?? posix.basename(folder);
  return { name, ...located, ...frame(isApi), ...sizesOf(command) };
}

/** What `claudia create` has kept for `claudia update`: https://github.com/claudiajs/claudia/blob/master/docs/update.md */
function* fromState(project: Project, file: string): Iterable<HandlerDeclaration> {
  const state = asObject(parseConfig(project, file));
  const module = asString(asObject(state?.api)?.module);
  const located = module === undefined ? undefined : locateModule(project, folderOf(file), module);
  const name = asString(asObject(state?.lambda)?.name) ?? module ?? '';
  if (located) yield { name, ...located, ...frame(true), evidence: { file, line: positionOf(state?.api, 'module')?.line ?? 1, reason: 'module of the API in claudia.json' } };
}

function frame(isApi: boolean): Pick<HandlerDeclaration, 'framework' | 'frontDoor' | 'trigger'> {
  return { framework: 'claudia', trigger: isApi ? 'http' : 'other', frontDoor: isApi ? 'rest-api' : 'none' };
}

/** An API builder or a bot is what the module exports. */
function locateModule(project: Project, folder: string, module: string): { file: string; export: string } | undefined {
  const file = [...sourcesOf(project, folder, module)].find((source) => hasExport(project, source, 'default'));
  return file === undefined ? undefined : { file, export: 'default' };
}

function optionOf(command: string, name: string): string | undefined {
  return new RegExp(String.raw`--${name}[= ]\s*["']?([^\s"']+)`).exec(command)?.[1];
}

function sizesOf(command: string): Pick<HandlerDeclaration, 'architecture' | 'memoryMiB' | 'runtime' | 'timeoutSeconds'> {
  const architecture = optionOf(command, 'arch');
  const number = (name: string, otherwise: number): number | undefined => {
    const text = optionOf(command, name);
    return text === undefined ? otherwise : /^\d+$/.test(text) ? Number(text) : undefined;
  };
  return {
    memoryMiB: number('memory', lambdaDefaults.memoryMiB),
    timeoutSeconds: number('timeout', lambdaDefaults.timeoutSeconds),
    architecture: architectureOf(architecture),
    runtime: optionOf(command, 'runtime'),
  };
}
