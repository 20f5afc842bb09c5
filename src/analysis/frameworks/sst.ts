import { posix } from 'node:path';
import { isBelow } from '../config/is-below';
import { asObject } from '../config/parse/parse-config';
import { folderOf, resolvePath } from '../config/resolve-path';
import { evaluateExpression } from '../static/evaluate-expression';
import { placeOf, type Place } from '../static/place';
import { importClosure } from '../static/relative-imports';
import { lineOfNode, sourceOf } from '../static/source-of';
import { ts } from '../syntax';
import type { Framework, HandlerDeclaration, Project } from '../framework';
import { appDefaults } from './sst/app-defaults';
import { readContext, type App, type HandlerText } from './sst/context';
import { eachValue } from './sst/each-value';
import { enclosingCall } from './sst/enclosing-call';
import { folderTexts } from './sst/folder-texts';
import { hasComputedHandler } from './sst/has-computed-handler';
import { isModule } from './sst/is-module';
import { locateSst } from './sst/locate-sst';
import { programOf } from './sst/program-of';
import { readProgram } from './sst/read-program';
import { withDefaultSizes } from './sst/with-default-sizes';

/** SST v3 (`sst.aws.Function`, `api.route`, `bus.subscribe`, …) and v2 (`sst/constructs`): strings like `src/orders.list` in the infrastructure's code that name a file and its export. */
export const sst: Framework = {
  name: 'sst',
  docs: 'https://sst.dev/docs/component/aws/function/#handler',
  hint: /\bsst\.(?:aws|cloudflare)\.|['"](?:sst\/constructs|@serverless-stack\/resources)['"]/,
  *find(project) {
    const apps = appsOf(project);
    const known: Known = { found: new Set(), stated: new Map(), computed: new Set(), missing: new Map() };
    for (const app of apps) {
      const inner = apps.filter((other) => other !== app && isBelow(other.file, app.folder)).map((other) => other.folder);
      const infrastructure = infrastructureFiles(project, app.file, app.folder).filter((file) => !inner.some((folder) => isBelow(file, folder)));
      const roots = [app.folder, ...sourcePaths(project, app.folder, infrastructure)];
      const context: App = { version2: isVersion2(project, app.file), defaults: appDefaults(project, infrastructure), sources: infrastructure.flatMap((file) => sourceOf(project, file) ?? []) };
      // A handler's name in a table says nothing of the loop that makes its function: what only the program knows comes before what SST gives by default.
      const named = infrastructure.flatMap((file) => [...readInfrastructure(project, file, roots, context, known)]);
      yield* named;
      if (infrastructure.some((file) => project.derive(file, hasComputedHandler))) yield* readComputed(project, app, roots, context, known);
      yield* named.map(withDefaultSizes);
    }
    for (const [at, { madeAt, inFolder, report }] of known.missing) {
      if (known.found.has(at) || (madeAt !== undefined && known.computed.has(madeAt))) continue;
      const found = inFolder?.() ?? [];
      yield* found.map(withDefaultSizes);
      if (found.length === 0) report?.();
    }
  },
};

/** By place and text: several apps may share their stacks, and one of them has the source. */
interface Known {
  found: Set<string>;
  /** Where a handler is written, by the line that it is given to a component at: the program that is followed knows only that one. */
  stated: Map<string, HandlerDeclaration['evidence']>;
  /** Lines whose constructions the program was followed for. */
  computed: Set<string>;
  missing: Map<string, Missing>;
}

interface Missing {
  /** Of a text that only the program knows as a whole: the line that it is given to a component at. */
  madeAt?: string;
  /** Of such a text: what may be meant, where the program does not know it either. */
  inFolder?: () => HandlerDeclaration[];
  report?: () => void;
}

function* readComputed(project: Project, app: { file: string; folder: string }, roots: string[], context: App, { computed, stated }: Known): Iterable<HandlerDeclaration> {
  for (const one of readProgram(project, app, roots, context)) {
    const madeAt = `${one.evidence.file}:${one.evidence.line}`;
    computed.add(madeAt);
    yield withDefaultSizes({ ...one, evidence: stated.get(`${madeAt} ${one.file}#${one.export}`) ?? one.evidence });
  }
}

/** One for each folder: sst.json of version 1 is what was left behind where a later configuration stands beside it. */
function appsOf(project: Project): { file: string; folder: string }[] {
  const apps = new Map<string, string>();
  for (const file of project.files) if (/(?:^|\/)sst\.(?:config\.[cm]?[jt]s|json)$/.test(file) && !(file.endsWith('.json') && apps.has(folderOf(file)))) apps.set(folderOf(file), file);
  return [...apps].map(([folder, file]) => ({ file, folder }));
}

/** What the app's program imports, and what else uses SST's components below it. */
function infrastructureFiles(project: Project, config: string, folder: string): string[] {
  const program = programOf(project, config);
  return [...new Set([...(program === undefined ? [] : importClosure(project, program)), ...project.hinted.filter((file) => isBelow(file, folder))])];
}

function isVersion2(project: Project, config: string): boolean {
  return config.endsWith('.json') || !/\$config\s*\(/.test(project.read(config) ?? '');
}

/** Version 1 and 2 may name another folder that handlers are relative to: `srcPath: 'services'`. */
function sourcePaths(project: Project, folder: string, files: string[]): string[] {
  const named = files.flatMap((file) => [...(project.read(file) ?? '').matchAll(/\bsrcPath:\s*['"]([^'"]+)['"]/g)].map((match) => resolvePath(folder, match[1] ?? '')));
  return [...new Set(named.filter((path) => path !== undefined))];
}

function* readInfrastructure(project: Project, file: string, roots: string[], app: App, known: Known): Iterable<HandlerDeclaration> {
  const source = sourceOf(project, file);
  if (!source) return;
  const place = placeOf(project, source);
  const strings: HandlerText[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) strings.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  for (const node of strings) {
    if (!isValue(node)) continue;
    const position = { file, line: lineOfNode(node) };
    const places = ts.isTemplateExpression(node) ? eachValue(place, node) : [place];
    const madeAt = `${file}:${lineOfNode(enclosingCall(node) ?? node)}`;
    const missing = new Set<string>();
    const declare = (at: Place, text: string, located: { file: string; export: string }): HandlerDeclaration => {
      const { framework, ...context } = readContext(at, node, text, app);
      const evidence = { ...position, reason: `handler '${text}' in ${posix.basename(file)}` };
      known.stated.set(`${madeAt} ${located.file}#${located.export}`, evidence);
      return { ...context, framework, ...located, evidence };
    };
    for (const at of places) {
      const text = handlerText(at, node);
      const located = isModule(text) && !ts.isPropertyAssignment(node.parent) ? undefined : locateSst(project, roots, text);
      if (located) {
        known.found.add(keyOf(node, text));
        yield declare(at, text, located);
      } else if (isMissing(project, at, node, text, roots, () => readContext(at, node, text, app).runtime)) missing.add(text);
    }
    const inFolder = ts.isTemplateExpression(node) ? (): HandlerDeclaration[] => folderTexts(place, roots, node).flatMap((text) => {
      const located = locateSst(project, roots, text);
      return located ? [declare(place, text, located)] : [];
    }) : undefined;
    const report = (text: string) => (): void => project.report({ ...position, severity: 'warning', message: `There is no source file with an exported function for '${text}'. Correct the handler of this function.` });
    for (const text of missing) known.missing.set(keyOf(node, text), { madeAt: inFolder && madeAt, inFolder, report: report(text) });
    if (inFolder && missing.size === 0 && !places.some((at) => known.found.has(keyOf(node, handlerText(at, node))))) known.missing.set(keyOf(node, ''), { madeAt, inFolder });
  }
}

function keyOf(node: HandlerText, text: string): string {
  return JSON.stringify([node.getSourceFile().fileName, node.pos, text]);
}

/** What a string says; of a template also where only running the program could tell its beginning: `${prefix}src/orders.list`. */
function handlerText(place: Place, node: HandlerText): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  const value = evaluateExpression(place, node);
  const [first, ...others] = node.templateSpans;
  if (typeof value === 'string' || node.head.text !== '' || !first || others.length > 0) return typeof value === 'string' ? value : node.getText().slice(1, -1);
  return first.literal.text.replace(/^\//, '');
}

/** The `handler` of a component's function that Node.js runs, where no file of this project is it. */
function isMissing(project: Project, place: Place, node: HandlerText, text: string, roots: string[], runtimeOf: () => string | undefined): boolean {
  const { parent } = node;
  if (!ts.isPropertyAssignment(parent) || parent.name.getText() !== 'handler' || parent.initializer !== node || !/\.[\w$]+$/.test(text)) return false;
  if (!ts.findAncestor(parent, ts.isNewExpression)) return false;
  // `{ handler: 'src/default.handler', ...args }`: what is spread behind it may name another.
  const { properties } = parent.parent as ts.ObjectLiteralExpression;
  if (properties.slice(properties.indexOf(parent)).some(ts.isSpreadAssignment)) return false;
  const runtime = runtimeOf();
  if (runtime !== undefined && !runtime.startsWith('node')) return false;
  if (ts.isObjectLiteralExpression(parent.parent) && asObject(evaluateExpression(place, parent.parent))?.bundle !== undefined) return false;
  const module = text.replace(/\.[\w$]+$/, '');
  return !roots.some((root) => ['.py', '.go', '.rs', '.java', '.cs'].some((extension) => [text, module + extension].some((path) => project.files.has(resolvePath(root, path) ?? ''))));
}

/** A value: given to a component, or kept in a list that components are made from; neither an import nor a type. */
function isValue(node: ts.Node): boolean {
  for (let at: ts.Node = node; at.parent; at = at.parent) {
    if (ts.isImportDeclaration(at.parent) || ts.isExportDeclaration(at.parent) || ts.isTypeNode(at.parent)) return false;
    if (ts.isCallExpression(at.parent) && at.parent.expression.kind === ts.SyntaxKind.ImportKeyword) return false;
  }
  return true;
}
