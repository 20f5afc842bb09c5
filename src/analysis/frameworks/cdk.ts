import { posix } from 'node:path';
import { nearestPackage } from '../config/locate/entry-points';
import { isLibraryPackage } from '../config/is-library-package';
import { nearestFolderWith } from '../config/nearest-folder-with';
import { functionsInTexts } from '../config/other-languages/functions-in-texts';
import { asObject, asString, parseConfig } from '../config/parse/parse-config';
import { folderOf } from '../config/resolve-path';
import { writtenByBuild } from '../files/written-by-build';
import { placeOf, somewhere, type Place } from '../static/place';
import { libraryCalls } from '../static/library-calls';
import { lineOfNode, sourceOf } from '../static/source-of';
import { ts } from '../syntax';
import { appFiles, constructFiles, stackFiles } from './cdk/app-files';
import { cfnFunction } from './cdk/cfn-function';
import { isTestFile } from '../files/is-test-file';
import { isTestCode } from './cdk/is-test-code';
import { locateCdk } from './cdk/locate';
import { programFiles } from './cdk/program-files';
import { propsOf } from './cdk/props';
import { readProgram } from './cdk/read-program';
import { resourceProviders } from './cdk/resource-providers';
import { sizes } from './cdk/sizes';
import { readTriggers } from './cdk/triggers';
import { UNKNOWN, type Framework, type HandlerDeclaration, type Project, type StaticValue } from '../framework';
import { whyUnread } from './cdk/why-unread';

/** AWS CDK: `NodejsFunction`, `Function` with an asset, and constructs of the project's own or of a company that take the same properties. */
export const cdk: Framework = {
  name: 'cdk',
  docs: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_lambda_nodejs.NodejsFunction.html',
  hint: /['"](?:aws-cdk-lib|@aws-cdk\/)|['"]monocdk|\bextends\s+(?:\w+\.)?(?!TerraformStack\b)\w*Stack\b/,
  *find(project) {
    const known: Known = { places: new Set(), unchosen: new Set(), files: new Set(), classes: new Map() };
    const said = new Set<string>();
    for (const declaration of fromPrograms(project)) {
      const { evidence, file } = declaration;
      const written = `${evidence.file}:${evidence.line}`;
      if (declaration.isUnchosen && !said.has(`${written} ${declaration.name}`)) project.skip({ name: declaration.name, runtime: 'made where a switch of the environment is turned, instead of other stacks', file: evidence.file, line: evidence.line });
      said.add(`${written} ${declaration.name}`);
      (declaration.isUnchosen ? known.unchosen : known.places).add(written);
      known.files.add(`${evidence.file}|${file}`);
      yield declaration;
    }
    const places = programFiles(project).filter((file) => isDeployed(project, file)).flatMap((file) => placed(project, file));
    for (const { source } of places) noteClasses(source, known.classes);
    for (const { place, source } of places) {
      for (const node of constructions(source)) yield* readConstruction({ place, source }, node, places, known);
      yield* resourceProviders(place);
    }
    yield* inOtherLanguages(project);
  },
};

/** `app` of cdk.json starts the program: `python3 app.py`, `mvn -q compile exec:java`, `dotnet run --project src`, `go mod download && go run stack.go`. */
function* inOtherLanguages(project: Project): Iterable<HandlerDeclaration> {
  for (const config of project.files) {
    if (posix.basename(config) !== 'cdk.json' || isTestFile(config)) continue;
    const command = asString(asObject(parseConfig(project, config))?.app) ?? '';
    if (/\b(?:dotnet|go|gradlew?|java|mvnw?|python3?|uv)\b/.test(command)) yield* functionsInTexts(project, config, 'cdk');
  }
}

/** What the programs have declared, and where the project's classes stand. */
interface Known {
  /** `file:line` of constructions. */
  places: Set<string>;
  /** The same of what they make where a switch is turned that nothing turns. */
  unchosen: Set<string>;
  /** `file|source`: the file that constructs, and that of the function. */
  files: Set<string>;
  classes: Map<string, string[]>;
}

function noteClasses({ statements, fileName }: ts.SourceFile, classes: Map<string, string[]>): void {
  for (const { name } of statements.filter(ts.isClassDeclaration)) if (name) classes.set(name.text, [...(classes.get(name.text) ?? []), fileName]);
}

function* fromPrograms(project: Project): Iterable<HandlerDeclaration> {
  const reached = new Set<string>();
  for (const app of appFiles(project)) yield* readProgram(project, app, reached);
  for (const app of stackFiles(project, reached)) yield* readProgram(project, app, reached);
  for (const app of constructFiles(project)) if (!reached.has(app.file)) yield* readProgram(project, app, reached);
}

/** Constructs of a published library are deployed by the projects that use it, unless its package has an app of its own. */
function isDeployed(project: Project, file: string): boolean {
  if (!isLibraryPackage(project, file)) return true;
  const app = nearestFolderWith(project, folderOf(file), 'cdk.json');
  return app !== undefined && app.length >= (nearestPackage(project, folderOf(file)) ?? '').length;
}

export interface Placed {
  place: Place;
  source: ts.SourceFile;
}

function placed(project: Project, file: string): Placed[] {
  const source = sourceOf(project, file);
  return source ? [{ place: placeOf(project, source), source }] : [];
}

/** `new X(scope, id, …)`. */
function constructions(source: ts.SourceFile): ts.NewExpression[] {
  const found: ts.NewExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && (node.arguments?.length ?? 0) >= 2) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function* readConstruction(at: Placed, node: ts.NewExpression, places: readonly Placed[], known: Known): Iterable<HandlerDeclaration> {
  const className = node.expression.getText().split('.').at(-1) ?? '';
  const fromLibrary = libraryCallees(at).has(node);
  if (fromLibrary && !/Function$/.test(className)) return;
  const line = lineOfNode(node);
  const written = `${at.source.fileName}:${line}`;
  if (known.unchosen.has(written) && !known.places.has(written)) return;
  for (const { place, id, props } of propsOf(at, node, places)) {
    if (fromLibrary && className === 'CfnFunction' && props.code === undefined) {
      const declared = cfnFunction({ project: place.project, file: at.source.fileName }, line, typeof id === 'string' ? id : className, props);
      if (declared) yield { ...declared, ...(declared.trigger === 'other' && readTriggers({ place, source: at.source }, node, places)) };
      continue;
    }
    const unread = whyUnread(className, props);
    if (unread !== undefined) {
      if (fromLibrary) at.place.project.skip({ name: String(id === UNKNOWN ? className : id), runtime: unread, file: at.source.fileName, line });
      continue;
    }
    const located = locateCdk(at.place, className, id, props);
    if (located && (isTestCode(located.file) || (!fromLibrary && props.handler === undefined && isReadByProgram(className, located.file, known)))) continue;
    if (!located) {
      if (fromLibrary && !known.places.has(written)) reportMissing(at, line, props);
      continue;
    }
    const name = typeof id === 'string' ? id : posix.parse(located.file).name;
    const { kind, ...where } = located;
    yield { name, framework: `cdk/${kind}`, ...where, evidence: { file: at.source.fileName, line, reason: `new ${className} '${name}'` }, ...readTriggers({ place, source: at.source }, node, places), ...sizes(props, fromLibrary) };
  }
}

/** What a class of the project gives its functions by default, only the program knows, which names the class's own file. */
function isReadByProgram(className: string, file: string, known: Known): boolean {
  return (known.classes.get(className) ?? []).some((declared) => known.files.has(`${declared}|${file}`));
}

/** Only what the code itself fixes can be wrong; the rest is decided when it is deployed. */
function reportMissing({ place, source }: Placed, line: number, props: Record<string, StaticValue>): void {
  const asset = asObject(props.code)?.asset;
  const named = typeof props.entry === 'string' ? props.entry : typeof asset === 'string' && typeof props.handler === 'string' && typeof props.runtime === 'string' ? posix.join(asset, props.handler) : undefined;
  if (named === undefined || named.startsWith(somewhere)) return;
  const written = writtenByBuild.exec(named)?.[1];
  if (written !== undefined) return place.project.skip({ name: posix.basename(posix.dirname(named)), runtime: `code that a build writes into ${written}`, file: source.fileName, line });
  place.project.report({ file: source.fileName, line, severity: 'warning', message: `There is no source file with an exported function for '${named.replace(/^\//, '')}'. Correct the path or the handler of this function.` });
}

const callees = new WeakMap<ts.SourceFile, Set<ts.Node>>();

function libraryCallees({ place, source }: Placed): Set<ts.Node> {
  const known = callees.get(source) ?? new Set<ts.Node>(libraryCalls(place.project, source.fileName, /^(?:aws-cdk-lib|@aws-cdk\/|monocdk)/).map((call) => call.node));
  callees.set(source, known);
  return known;
}
