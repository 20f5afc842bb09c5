import { posix } from 'node:path';
import { sourceFile, sourcesOf } from '../config/locate-handler';
import { asList, asNumber, asObject, asString, parseConfig } from '../config/parse-config';
import { folderOf, resolvePath } from '../config/resolve-path';
import { scheduledTraffic } from '../config/schedule';
import { bindingsOf } from '../static/bindings-of';
import { evaluateExpression, placeOf } from '../static/evaluate-expression';
import { exportedExpression } from '../static/exported-expression';
import { libraryCalls } from '../static/library-calls';
import { libraryPath, localInitializer } from '../static/library-path';
import { sourceOf } from '../static/source-of';
import { ts } from '../syntax';
import type { Trigger } from '../../domain';
import type { ExportedName, Framework, HandlerDeclaration, Project, StaticValue } from './framework';

/** MiB and seconds when a function says nothing. https://firebase.google.com/docs/functions/quotas */
const defaultMemoryMiB = 256;
const defaultTimeoutSeconds = 60;

/** Last name of the builder: https://firebase.google.com/docs/reference/functions */
const triggers: [RegExp, Trigger][] = [
  [/^on(?:Request|Call|CallGenkit|InitHandle)$/, 'http'],
  [/^on(?:Schedule|Run)$/, 'timer'],
  [/^on(?:Message|MessagePublished|Publish|TaskDispatched|Dispatch|CustomEventPublished|DispatchEvent)$/, 'pubsub'],
  [/^on(?:Document|Value|Object)|^on(?:Archive|Create|Delete|Finalize|MetadataUpdate|Update|Write)$/, 'datasource'],
];

/** Cloud Functions for Firebase, first and second generation: the exports of the main module that its builders made. */
export const firebase: Framework = {
  name: 'firebase',
  docs: 'https://firebase.google.com/docs/functions/organize-functions',
  *find(project) {
    const seen = new Set<string>();
    for (const { folder, declaredIn } of functionFolders(project)) {
      const main = mainOf(project, folder);
      if (main === undefined || seen.has(main)) continue;
      seen.add(main);
      for (const found of project.exportsOf(main).values()) {
        const declaration = declare(project, main, found, declaredIn);
        if (declaration) yield declaration;
        else yield* declareGroup(project, main, found, declaredIn);
      }
    }
  },
};

/** Folders that firebase.json names (`functions` when it names none), and packages that depend on firebase-functions. */
function* functionFolders(project: Project): Iterable<{ folder: string; declaredIn: string }> {
  for (const file of project.files) {
    if (posix.basename(file) !== 'firebase.json') continue;
    const functions = asObject(parseConfig(project, file))?.functions;
    if (functions === undefined) continue;
    const codebases = asList(functions).map((codebase) => asString(asObject(codebase)?.source) ?? 'functions');
    for (const source of codebases) yield { folder: resolvePath(folderOf(file), source) ?? '', declaredIn: file };
  }
  for (const file of project.files) {
    if (posix.basename(file) !== 'package.json' || !project.read(file)?.includes('"firebase-functions"')) continue;
    if (asObject(asObject(parseConfig(project, file))?.dependencies)?.['firebase-functions'] !== undefined) yield { folder: folderOf(file), declaredIn: file };
  }
}

function mainOf(project: Project, folder: string): string | undefined {
  const main = asString(asObject(parseConfig(project, posix.join(folder, 'package.json')))?.main) ?? 'index.js';
  return [...sourcesOf(project, folder, main)][0];
}

function declare(project: Project, main: string, found: ExportedName, declaredIn: string): HandlerDeclaration | undefined {
  const expression = found.kind === 'type' ? undefined : exportedExpression(project, found);
  const source = sourceOf(project, found.file);
  if (!expression || !source) return undefined;
  const library = libraryPath(expression, bindingsOf(source));
  const builder = library?.path.at(-1);
  if (!library || !/^firebase-functions(?:\/|$)/.test(library.module) || builder === undefined || !/^(?:before|on)[A-Z]/.test(builder)) return undefined;
  const trigger = triggers.find(([pattern]) => pattern.test(builder))?.[1] ?? 'other';
  const call = outermostCall(expression);
  return {
    name: found.name,
    framework: 'firebase',
    trigger: library.path.includes('auth') || library.path.includes('identity') ? 'other' : trigger,
    frontDoor: trigger === 'http' ? 'function-url' : 'none',
    file: main,
    export: found.name,
    evidence: { file: found.file, line: found.line, reason: `${builder} exported from the functions of ${declaredIn}` },
    ...options(project, source, call, globalOptions(project, main, library.module)),
  };
}

/** `exports.orders = require('./orders')` deploys its exports as `orders-<name>`. https://firebase.google.com/docs/functions/organize-functions#group_functions */
function* declareGroup(project: Project, main: string, group: ExportedName, declaredIn: string): Iterable<HandlerDeclaration> {
  const module = groupModule(project, group);
  const path = module?.startsWith('.') ? resolvePath(folderOf(group.file), module) : undefined;
  const file = path === undefined ? undefined : sourceFile(project, path);
  if (file === undefined) return;
  for (const found of project.exportsOf(file).values()) {
    const declaration = declare(project, main, found, declaredIn);
    if (declaration) yield { ...declaration, name: `${group.name}-${found.name}`, export: `${group.name}.${found.name}` };
  }
}

/** The module that an export passes on as a whole: by `require`, by `import * as`, or by `export * as`. */
function groupModule(project: Project, group: ExportedName): string | undefined {
  const source = sourceOf(project, group.file);
  if (!source) return undefined;
  const expression = exportedExpression(project, group);
  const required = expression && requiredModule(expression);
  if (required !== undefined) return required;
  const local = expression && ts.isIdentifier(expression) ? expression.text : group.name;
  const binding = bindingsOf(source).get(local);
  if (binding?.imported === '*') return binding.module;
  return new RegExp(`\\bexport\\s*\\*\\s*as\\s+${group.name.replace(/\W/g, '\\$&')}\\s+from\\s*['"]([^'"]+)['"]`).exec(source.text)?.[1];
}

function requiredModule(expression: ts.Expression): string | undefined {
  const [argument] = ts.isCallExpression(expression) && expression.expression.getText() === 'require' ? expression.arguments : [];
  return argument && ts.isStringLiteralLike(argument) ? argument.text : undefined;
}

function outermostCall(expression: ts.Expression): ts.CallExpression | undefined {
  return ts.isCallExpression(expression) ? expression : ts.isParenthesizedExpression(expression) || ts.isAsExpression(expression) ? outermostCall(expression.expression) : undefined;
}

/** Memory, time limit and schedule from the options object (second generation) or from `runWith` and `schedule` (first). */
function options(project: Project, source: ts.SourceFile, outermost: ts.CallExpression | undefined, defaults: Record<string, StaticValue>): Partial<HandlerDeclaration> {
  const place = placeOf(project, source);
  const found: Partial<HandlerDeclaration> = { memoryMiB: mebibytes(defaults.memory) ?? defaultMemoryMiB, timeoutSeconds: asNumber(defaults.timeoutSeconds) ?? defaultTimeoutSeconds };
  for (let node: ts.Expression | undefined = outermost; node; node = receiverOf(node)) {
    if (!ts.isCallExpression(node)) continue;
    const argument = node.arguments[0];
    const value = argument && !ts.isArrowFunction(argument) && !ts.isFunctionExpression(argument) ? evaluateExpression(place, argument) : undefined;
    const settings = asObject(value) ?? {};
    found.memoryMiB = mebibytes(settings.memory) ?? found.memoryMiB;
    found.timeoutSeconds = asNumber(settings.timeoutSeconds) ?? found.timeoutSeconds;
    const isSchedule = /\b(?:onSchedule|schedule)$/.test(node.expression.getText(source));
    const schedule = isSchedule ? (asString(value) ?? asString(settings.schedule)) : undefined;
    if (schedule !== undefined) found.schedule = scheduledTraffic(schedule);
  }
  return found;
}

/** The expression that a call or a member is taken from; a constant of the file leads to its value. */
function receiverOf(node: ts.Expression): ts.Expression | undefined {
  if (ts.isCallExpression(node) || ts.isPropertyAccessExpression(node)) return node.expression;
  return ts.isIdentifier(node) ? localInitializer(node) : undefined;
}

/** `setGlobalOptions({ memory })` of the main module holds for functions of the second generation. https://firebase.google.com/docs/functions/manage-functions#set-runtime-options */
function globalOptions(project: Project, main: string, module: string): Record<string, StaticValue> {
  if (!/^firebase-functions\/(?!v1)/.test(module)) return {};
  const set = libraryCalls(project, main, /^firebase-functions(?:\/|$)/).find(({ path }) => path.at(-1) === 'setGlobalOptions');
  const [argument] = set?.node.arguments ?? [];
  return asObject(argument && set ? evaluateExpression(placeOf(project, set.node.getSourceFile()), argument) : undefined) ?? {};
}

/** `512MiB`, `1GB`, `512` (MiB). */
function mebibytes(value: StaticValue): number | undefined {
  if (typeof value === 'number') return value;
  const [, amount, unit] = typeof value === 'string' ? (/^(\d+)(M|G)i?B$/.exec(value) ?? []) : [];
  return amount === undefined ? undefined : Number(amount) * (unit === 'G' ? 1024 : 1);
}
