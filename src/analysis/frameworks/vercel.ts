import { posix } from 'node:path';
import { sourcesOf } from '../config/locate/locate-handler';
import { packagesOf } from '../config/packages-of';
import { asList, asObject, asString, parseConfig } from '../config/parse/parse-config';
import { folderOf } from '../config/resolve-path';
import { scriptCommands } from '../config/script-commands';
import { oncePer } from '../config/once-per';
import { expandBraces } from '../files/expand-braces';
import { ignoreRules } from '../files/ignore-rules';
import { exportedExpression } from '../static/exported-expression';
import { localInitializer } from '../static/library-path';
import { ts } from '../syntax';
import { vercelSettings } from './vercel/settings';
import type { ExportedName, Framework, HandlerDeclaration, Project } from '../framework';
import { lineAt } from '../text/line-at';
import { textPart } from '../text/text-part';

const methods = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];

/** What stands there and answers nothing. Any other name is part of an address: `api/docs`, `api/alert-test`. */
const besideProduct = /(?:^|\/)(?:dist|e2e|fixtures?|mocks?|node_modules|specs?|stubs?|tests?)\/|\.(?:config|min|mock|spec|test)$/;

/** Vercel Functions in `api/` of a project without Next.js: the default export, or one export per HTTP method. */
export const vercel: Framework = {
  name: 'vercel/api',
  docs: 'https://vercel.com/docs/functions/functions-api-reference',
  *find(project, declared) {
    const kinds = oncePer((folder) => kindOf(project, folder));
    const known = new Set(declared.map((one) => one.file));
    for (const file of project.files) {
      if (known.has(file) || !/\.(?:[cm]?[jt]s|[jt]sx)$/.test(file)) continue;
      // The outermost that is a project's: a package may have the name `api` itself.
      for (const { folder, path } of apiFolders(file)) {
        if (/(?:^|\/)[_.]/.test(path) || besideProduct.test(path)) continue;
        const answer = kinds(folder);
        if (answer === 'other') continue;
        yield* declare(project, file, folder, path, answer === 'vercel' ? ['default', 'fetch'] : []);
        break;
      }
    }
    yield* builtFunctions(project);
    yield* routingMiddleware(project, kinds);
  },
};

/** Folders that a file stands in the `api` of, the outermost first, with its path there without extension. */
function apiFolders(file: string): { folder: string; path: string }[] {
  const segments = file.replace(/\.\w+$/, '').split('/');
  return segments.slice(0, -1).flatMap((segment, index) => (segment === 'api' ? { folder: segments.slice(0, index).join('/'), path: segments.slice(index).join('/') } : []));
}

/** `middleware.ts` beside vercel.json runs before each request that its `config` matches, also without Next.js. https://vercel.com/docs/routing-middleware */
function* routingMiddleware(project: Project, kinds: (folder: string) => Kind): Iterable<HandlerDeclaration> {
  for (const file of project.files) {
    if (!/(?:^|\/)middleware\.[cm]?[jt]s$/.test(file) || kinds(folderOf(file)) !== 'vercel' || !project.derive(file, isForVercel)) continue;
    const found = project.exportsOf(file).get('default');
    if (found && found.kind !== 'type') yield { name: 'middleware', framework: 'vercel/middleware', trigger: 'http', frontDoor: 'function-url', file, export: 'default', evidence: { file, line: found.file === file ? found.line : 1, reason: `default exported from ${posix.basename(file)}` } };
  }
}

/** A middleware of a server that is deployed as a whole has none of these. */
const isForVercel = textPart("is Vercel's middleware", (text) => /@vercel\/(?:edge|functions)\b|\bmatcher\s*:|\bfunction middleware\b/.test(text));

/** `builds` of vercel.json name the files that are functions, wherever they stand. https://vercel.com/docs/project-configuration#builds */
function* builtFunctions(project: Project): Iterable<HandlerDeclaration> {
  for (const config of project.files) {
    if (posix.basename(config) !== 'vercel.json') continue;
    const folder = folderOf(config);
    for (const build of asList(asObject(parseConfig(project, config))?.builds).map(asObject)) {
      const [use, src] = [asString(build?.use), asString(build?.src)];
      if (src === undefined || !/^(?:@vercel|@now)\/node\b/.test(use ?? '')) continue;
      for (const file of filesOf(project, folder, src)) {
        const path = file.slice(folder === '' ? 0 : folder.length + 1).replace(/\.\w+$/, '');
        const exported = [...declare(project, file, folder, path, ['default', 'fetch'])];
        yield* exported.length > 0 ? exported : listening(project, file, folder, path);
      }
    }
  }
}

/** Files that a path or a glob names; a built file leads to its source. */
function filesOf(project: Project, folder: string, src: string): string[] {
  if (!/[*{]/.test(src)) return [...sourcesOf(project, folder, src)].filter((file) => project.exportsOf(file).has('default') || startsServer.test(project.read(file) ?? '')).slice(0, 1);
  const { rules } = ignoreRules(expandBraces(`/${posix.join(folder, src)}`));
  return [...project.files].filter((file) => /\.[cm]?[jt]s$/.test(file) && rules.ignores(file));
}

/** `app.listen(port)`, but not in a comment. */
const startsServer = /^(?![ \t]*(?:\/\/|\*))(.*)\.listen[ \t]*\(/m;

/** A file that exports no function and starts a server is handed requests as that server is. */
function* listening(project: Project, file: string, folder: string, path: string): Iterable<HandlerDeclaration> {
  const text = project.read(file) ?? '';
  const found = startsServer.exec(text);
  if (!found) return;
  const line = lineAt(text, found.index);
  const route = `/${path.replace(/\/index$/, '')}`;
  yield { name: route, framework: 'vercel/api', trigger: 'http', frontDoor: 'function-url', file, export: 'listen', registration: { module: '', path: 'listen', line }, evidence: { file, line, reason: `server started in ${path}` }, route: `* ${route}`, ...vercelSettings(project, folder, file, route) };
}

/** Files that say where else the code beside them is deployed. */
const otherPlatform = /^(?:app\.arc|cdk\.json|firebase\.json|host\.json|netlify\.toml|serverless\.\w+|sst\.config\.\w+|template\.ya?ml|wrangler\.\w+)$/;

type Kind = 'vercel' | 'plain' | 'other';

/** Vercel's by one of its files, by a Vercel package, or by a name in brackets, which only Vercel's router reads in such a folder. In a plain package only exports named like HTTP methods say so; an `api` that is started by itself is somebody else's. */
function kindOf(project: Project, folder: string): Kind {
  const manifest = asObject(parseConfig(project, posix.join(folder, 'package.json')));
  const packages = packagesOf(manifest);
  if (packages.includes('next') || isStartedByItself(project, folder)) return 'other';
  const isVercel = ['vercel.json', '.vercelignore'].some((name) => project.files.has(posix.join(folder, name))) || packages.some((name) => name === 'vercel' || name.startsWith('@vercel/')) || scriptCommands(manifest).some(({ command }) => /\bvercel\b/.test(command));
  const isElsewhere = [...project.files].some((file) => folderOf(file) === folder && otherPlatform.test(posix.basename(file)));
  const isPlain = manifest !== undefined && !isElsewhere;
  return isVercel || (isPlain && hasBrackets(project, folder)) ? 'vercel' : isPlain ? 'plain' : 'other';
}

/** By what its own package.json says; one that only lists what Vercel installs for the functions says nothing of the kind. */
function isStartedByItself(project: Project, folder: string): boolean {
  const file = posix.join(folder, 'api/package.json');
  const manifest = project.files.has(file) ? asObject(parseConfig(project, file)) : undefined;
  if (!manifest || packagesOf(manifest).includes('@vercel/node')) return false;
  const configured = Object.keys(asObject(asObject(parseConfig(project, posix.join(folder, 'vercel.json')))?.functions) ?? {});
  const starts = manifest.main !== undefined || scriptCommands(manifest).some(({ script }) => /^(?:build|deploy|dev|serve|start)\b/.test(script));
  return starts && !configured.some((glob) => glob.startsWith('api/'));
}

/** `api/orders/[id].ts`. */
function hasBrackets(project: Project, folder: string): boolean {
  const start = posix.join(folder, 'api/');
  return [...project.files].some((file) => file.startsWith(start) && /\/\[[\w.]+\]\.[cm]?[jt]s$/.test(file));
}

function* declare(project: Project, file: string, folder: string, path: string, otherNames: string[]): Iterable<HandlerDeclaration> {
  const exports = project.exportsOf(file);
  const byMethod = methods.map((method) => exports.get(method)).filter((found) => found !== undefined);
  const others = otherNames.map((name) => exports.get(name)).filter((found) => found !== undefined);
  const route = `/${path.replace(/\/index$/, '')}`;
  const settings = vercelSettings(project, folder, file, route);
  // Vercel takes the default export where there is one, and looks for methods only without.
  const all: ExportedName[] = byMethod.length > 0 && others[0]?.name !== 'default' ? byMethod : others.slice(0, 1);
  for (const found of all) {
    if (found.kind === 'type') continue;
    for (const name of answeringNames(project, found)) {
      const last = name.replace(/^default\./, '');
      const verb = last === 'default' || last === 'fetch' ? '*' : last;
      yield { name: `${verb === '*' ? '' : `${verb} `}${route}`, framework: 'vercel/api', trigger: 'http', frontDoor: 'function-url', file, export: name, evidence: { file, line: found.file === file ? found.line : 1, reason: `${name} exported from ${path}` }, route: `${verb} ${route}`, ...settings };
    }
  }
}

/** Vercel looks for a function, or an object with `fetch` or HTTP methods: `module.exports = { open, close }` answers nothing, `module.exports = { GET, POST }` is two functions. What is empty is filled later. */
function answeringNames(project: Project, found: ExportedName): string[] {
  const written = found.name === 'default' && found.kind === 'value' ? exportedExpression(project, found) : undefined;
  const exported = written && ts.isIdentifier(written) ? localInitializer(written) : written;
  if (!exported || !ts.isObjectLiteralExpression(exported) || exported.properties.length === 0 || /\bexports\.default\s*=/.test(project.read(found.file) ?? '')) return [found.name];
  const names = exported.properties.map(({ name }) => (name && (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) ? name.text : undefined));
  const isWhole = names.some((name) => name === undefined || name === 'default' || name === 'fetch');
  return isWhole ? [found.name] : methods.filter((method) => names.includes(method)).map((method) => `default.${method}`);
}
