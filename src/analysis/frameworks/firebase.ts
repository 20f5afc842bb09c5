import { posix } from 'node:path';
import { sourcesOf } from '../config/locate/locate-handler';
import { sourceFile } from '../config/locate/source-file';
import { sourceIn } from '../config/locate/source-in';
import { asObject, asString, parseConfig } from '../config/parse/parse-config';
import { folderOf } from '../config/resolve-path';
import { bindingsOf } from '../static/bindings-of';
import { evaluateExpression } from '../static/evaluate-expression';
import { placeOf } from '../static/place';
import { exportedExpression } from '../static/exported-expression';
import { libraryPath, localInitializer } from '../static/library-path';
import { sourceOf } from '../static/source-of';
import { ts } from '../syntax';
import type { Trigger } from '../../domain';
import { builtFunction } from './firebase/built-function';
import { deployedSizes } from './firebase/deployed-sizes';
import { functionFolders } from './firebase/function-folders';
import { functionOptions } from './firebase/function-options';
import { globalOptions } from './firebase/global-options';
import { placeOfBuilt } from './firebase/place-of-built';
import type { ExportedName, Framework, HandlerDeclaration, Program, Project, StaticValue } from '../framework';

/** Last name of the builder: https://firebase.google.com/docs/reference/functions */
const triggers: [RegExp, Trigger][] = [
  [/^on(?:Request|Call|CallGenkit|InitHandle)$/, 'http'],
  [/^on(?:Schedule|Run)$/, 'timer'],
  [/^on(?:Message|MessagePublished|Publish|TaskDispatched|Dispatch|CustomEventPublished|DispatchEvent)$/, 'pubsub'],
  [/^on(?:Document|Value|Object)|^on(?:Archive|Create|Delete|Finalize|MetadataUpdate|Update|Write)$/, 'datasource'],
];

/** Groups within groups, beyond which no name of a function is looked for. */
const MAX_GROUPS = 3;

/** Cloud Functions for Firebase, first and second generation: the exports of the main module that its builders made. */
export const firebase: Framework = {
  name: 'firebase',
  docs: 'https://firebase.google.com/docs/functions/organize-functions',
  hint: /\bsetGlobalOptions\b/,
  *find(project) {
    let deployed: ReturnType<typeof deployedSizes> | undefined;
    for (const one of declarations(project)) yield { ...one, ...(deployed ??= deployedSizes(project)).get(`${one.file}#${one.export}`) };
  },
};

function* declarations(project: Project): Iterable<HandlerDeclaration> {
  const seen = new Set<string>();
  const told = new Set<string>();
  for (const { folder, declaredIn } of functionFolders(project)) {
    const main = mainOf(project, folder);
    if (main === undefined) reportMissing(project, folder, declaredIn);
    if (main === undefined || seen.has(main)) continue;
    seen.add(main);
    for (const one of declarationsOf(project, main, declaredIn)) {
      const place = `${one.evidence.file}:${one.evidence.line} ${one.name}`;
      // A package of which another one deploys the functions deploys none itself.
      if (posix.basename(declaredIn) !== 'package.json' || !told.has(place)) yield one;
      told.add(place);
    }
  }
}

/** What the main module of a folder exports. */
function* declarationsOf(project: Project, main: string, declaredIn: string): Iterable<HandlerDeclaration> {
  const exports = project.exportsOf(main);
  let program: Program | undefined;
  for (const found of exports.values()) {
    const declaration = declare(project, main, found, declaredIn);
    const group = declaration ? [declaration] : [...declareGroup(project, main, found, declaredIn)];
    if (group.length > 0) yield* group;
    else if (found.kind !== 'type' && !(found.name === 'default' && exports.size > 1 && isWholeExport(project, main))) yield* declareBuilt(project, (program ??= project.run(main)), main, found, declaredIn);
  }
  if (/\bexports(?: as [\w<>,. ]{1,80}\))?\s*\[|\bObject\.assign\s*\(\s*(?:module\.)?exports\b/.test(project.read(main) ?? '')) {
    program ??= project.run(main);
    for (const name of program.assigned.filter((one) => !exports.has(one))) {
      yield* declareBuilt(project, program, main, { name, file: main, line: 1, column: 1, endColumn: 1, kind: 'value' }, declaredIn);
    }
  }
}

function mainOf(project: Project, folder: string): string | undefined {
  const main = asString(asObject(parseConfig(project, posix.join(folder, 'package.json')))?.main) ?? 'index.js';
  // A bundler's output is made of the folder's entry.
  return [...sourcesOf(project, folder, main)][0] ?? ['src/index', 'index', 'src/main', 'main'].map((name) => sourceFile(project, posix.join(folder, name))).find((file) => file !== undefined);
}

function reportMissing(project: Project, folder: string, declaredIn: string): void {
  const manifest = posix.join(folder, 'package.json');
  // A folder for rules and indexes alone may name itself as that of functions.
  if (posix.basename(declaredIn) !== 'firebase.json' || !project.read(manifest)?.includes('"firebase-functions"')) return;
  project.report({ file: declaredIn, severity: 'warning', message: `There is no source of the main module of ${folder || 'the functions'}, so their functions are missing. Correct main in ${manifest}, or source here.` });
}

/** What only following the main module tells: functions that the project's own functions make, and groups of them, `export const orders = { created, paid }`. */
function* declareBuilt(project: Project, program: Program, main: string, found: ExportedName, declaredIn: string, path = found.name): Iterable<HandlerDeclaration> {
  // Under a name that nothing tells may stand whatever a table holds: `exports[name] = loaders[name]()`.
  const values: StaticValue[] = path.startsWith('*') ? program.ways(path) : [program.exported(path)];
  const all = values.flatMap((value) => builtFunction(program, value) ?? []);
  const exported = isWholeExport(project, main) ? path.replace(/^default\./, '') : path;
  for (const built of all) {
    const calls = built.calls.map(({ path: called, args }) => ({ name: called.replace(/\(\)$/, '').split('.').at(-1) ?? '', argument: args[0] as StaticValue }));
    yield { ...describe(main, found, built.path, declaredIn), name: exported.replaceAll('.', '-'), export: exported, ...placeOfBuilt(project, main, path, built), ...functionOptions(calls, globalOptions(project, main, built.module)) };
  }
  if (all.length > 0 || path.split('.').length > MAX_GROUPS) return;
  for (const member of Object.keys(asObject(program.exported(path)) ?? {})) yield* declareBuilt(project, program, main, found, declaredIn, `${path}.${member}`);
}

function declare(project: Project, main: string, found: ExportedName, declaredIn: string): HandlerDeclaration | undefined {
  const expression = found.kind === 'type' ? undefined : exportedExpression(project, found);
  const source = sourceOf(project, found.file);
  if (!expression || !source) return undefined;
  const library = libraryPath(expression, bindingsOf(source));
  const builder = library?.path.at(-1);
  if (!library || !/^firebase-functions(?:\/|$)/.test(library.module) || builder === undefined || !/^(?:before|on)[A-Z]/.test(builder)) return undefined;
  return { ...describe(main, found, library.path, declaredIn), ...functionOptions(chainOf(project, source, outermostCall(expression)), globalOptions(project, main, library.module)) };
}

function describe(main: string, found: ExportedName, path: string[], declaredIn: string): HandlerDeclaration {
  const builder = path.at(-1) ?? '';
  const trigger = triggers.find(([pattern]) => pattern.test(builder))?.[1] ?? 'other';
  return {
    name: found.name,
    framework: 'firebase',
    trigger: path.includes('auth') || path.includes('identity') ? 'other' : trigger,
    frontDoor: trigger === 'http' ? 'function-url' : 'none',
    file: main,
    export: found.name,
    evidence: { file: found.file, line: found.line, reason: `${builder} exported from the functions of ${declaredIn}` },
  };
}

/** `exports.orders = require('./orders')` deploys its exports as `orders-<name>`. https://firebase.google.com/docs/functions/organize-functions#group_functions */
function* declareGroup(project: Project, main: string, group: ExportedName, declaredIn: string): Iterable<HandlerDeclaration> {
  const module = groupModule(project, group);
  const file = module?.startsWith('.') ? sourceIn(project, folderOf(group.file), module) : undefined;
  if (file === undefined) return;
  for (const found of project.exportsOf(file).values()) {
    const declaration = declare(project, main, found, declaredIn);
    if (!declaration) continue;
    if (found.name === 'default' && isWholeExport(project, file)) yield { ...declaration, name: group.name, export: group.name };
    else yield { ...declaration, name: `${group.name}-${found.name}`, export: `${group.name}.${found.name}` };
  }
}

/** `module.exports = onCall(…)`: what `require` answers with is the function itself, and no group. */
function isWholeExport(project: Project, file: string): boolean {
  return /\bmodule\.exports\s*=(?!=)/.test(project.read(file) ?? '');
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

/** The calls of a chain with their first arguments, as far as the text fixes them. */
function* chainOf(project: Project, source: ts.SourceFile, outermost: ts.CallExpression | undefined): Iterable<{ name: string; argument: StaticValue }> {
  const place = placeOf(project, source);
  for (let node: ts.Expression | undefined = outermost; node; node = receiverOf(node)) {
    if (!ts.isCallExpression(node)) continue;
    const argument = node.arguments[0];
    const isFunction = argument !== undefined && (ts.isArrowFunction(argument) || ts.isFunctionExpression(argument));
    yield { name: node.expression.getText(source).split('.').at(-1) ?? '', argument: argument && !isFunction ? evaluateExpression(place, argument) : undefined };
  }
}

/** The expression that a call or a member is taken from; a constant of the file leads to its value. */
function receiverOf(node: ts.Expression): ts.Expression | undefined {
  if (ts.isCallExpression(node) || ts.isPropertyAccessExpression(node)) return node.expression;
  return ts.isIdentifier(node) ? localInitializer(node) : undefined;
}
