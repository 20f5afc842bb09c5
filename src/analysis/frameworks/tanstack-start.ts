import { bindingsOf } from '../static/bindings-of';
import { constantsOf } from '../static/constants-of';
import { exportedExpression } from '../static/exported-expression';
import { nearestPackage } from '../config/locate/entry-points';
import { folderOf } from '../config/resolve-path';
import { libraryPath, localInitializer, type LibraryPath } from '../static/library-path';
import { memberNames } from '../static/member-names';
import { objectsBehind } from '../static/objects-behind';
import { lineOfNode } from '../static/source-of';
import { ts } from '../syntax';
import type { ExportedName, Framework, HandlerDeclaration, Middleware, Project } from '../framework';
import { declaredServer } from './vercel/declared-server';
import { nitroSites } from './vercel/nitro-sites';
import { siteEndpoint } from './vercel/site-endpoint';

type Member = ts.Expression | ts.MethodDeclaration;

const framework = /"@tanstack\/(?:(?:react|solid)-)?start"/;
const maker = /^create(?:API|Server)?FileRoute$/;
const functions = /^@tanstack\/(?:(?:react|solid)-)?start$/;
const verb = /^(?:ANY|DELETE|GET|HEAD|OPTIONS|PATCH|POST|PUT)$/;
/** The one function that runs every route: configurations that deploy it have declared it. */
const server = /\bcreateStartHandler\b|start\/server-entry\b/;

/** TanStack Start, built for functions: what its server routes answer, and its server functions, unless one function that a configuration declares runs them all. */
export const tanstackStart: Framework = {
  name: 'tanstack-start',
  docs: 'https://tanstack.com/start/latest/docs/framework/react/guide/server-routes',
  hint: /\bcreate(?:(?:API|Server)?FileRoute|ServerFn|Start)\b|\.handler\s*\(/,
  *find(project, declared) {
    const isDeclared = declaredServer(project, declared, server);
    for (const folder of nitroSites(project, framework, /^@netlify\/vite-plugin-tanstack-start$/, /^$/)) {
      if (isDeclared(folder)) continue;
      const files = [...project.hinted].filter((file) => nearestPackage(project, folderOf(file)) === folder);
      const start = startOf(project, files);
      for (const file of files) {
        for (const route of routesIn(project, folder, file)) yield { ...route, ...(start && { middleware: [start] }) };
        for (const one of functionsIn(project, folder, file)) yield { ...one, ...(start && { middleware: [start, { ...start, export: `${start.export}.functions` }] }) };
      }
    }
  },
};

/** `export const startInstance = createStart(() => ({ requestMiddleware, functionMiddleware }))`, in `src/start.ts` or the file that the configuration of Vite names. */
function startOf(project: Project, files: readonly string[]): Middleware | undefined {
  const file = files.find((one) => /\bcreateStart\s*\(/.test(project.read(one) ?? '') && project.exportsOf(one).has('startInstance'));
  return file === undefined ? undefined : { file, export: 'startInstance', goesOn: true };
}

function* routesIn(project: Project, folder: string, file: string): Iterable<HandlerDeclaration> {
  for (const found of project.exportsOf(file).values()) {
    const route = found.file === file ? routeOf(project, found) : undefined;
    for (const name of route?.verbs ?? []) yield siteEndpoint(project, folder, 'tanstack-start', file, found, `${name === 'ANY' ? '*' : name} ${route?.path}`, `${found.name}.server.${name}`);
  }
}

/** `const listOrders = createServerFn({ method: 'POST' }).handler(…)`: what code in the browser calls is a request, also where only the route beside it does. */
function* functionsIn(project: Project, folder: string, file: string): Iterable<HandlerDeclaration> {
  const exports = project.exportsOf(file);
  for (const found of exports.values()) {
    const expression = found.file === file ? exportedExpression(project, found) : undefined;
    const made = expression && madeFunction(project, expression);
    if (made) yield { ...siteEndpoint(project, folder, 'tanstack-start', file, found, `${made.method} /_serverFn/${found.name}`), name: found.name };
  }
  const isExported = new Set([...exports.values()].flatMap((found) => exportedExpression(project, found) ?? []));
  for (const { name, initializer } of constantsOf(project, file)) {
    const made = isExported.has(initializer) ? undefined : madeFunction(project, initializer);
    if (!made) continue;
    const line = lineOfNode(initializer.parent);
    const { evidence, ...endpoint } = siteEndpoint(project, folder, 'tanstack-start', file, { name, file, line }, `${made.method} /_serverFn/${name}`);
    yield { ...endpoint, name, evidence: { ...evidence, reason: `${name} made by createServerFn` }, registration: { module: made.module, path: 'const', line } };
  }
}

function madeFunction(project: Project, expression: ts.Expression): { module: string; method: string } | undefined {
  const made = throughFiles(project, expression);
  if (!made || !functions.test(made.module) || made.path[0] !== 'createServerFn' || made.path.at(-1) !== 'handler') return undefined;
  return { module: made.module, method: /\bmethod:\s*['"](\w+)['"]/.exec(beginning(expression)?.arguments[0]?.getText() ?? '')?.[1] ?? 'GET' };
}

/** How many files a chain of calls may be begun in, one after the other. */
const MAX_FILES = 4;

/** Where an expression's value comes from, through constants of other files: `authed().handler(…)`, where `authed` is `createServerFn().middleware([login])`. */
function throughFiles(project: Project, expression: ts.Expression, files = 0): LibraryPath | undefined {
  const source = expression.getSourceFile();
  const made = libraryPath(expression, bindingsOf(source));
  if (!made || functions.test(made.module) || files > MAX_FILES) return made;
  const [name = '', ...members] = made.path;
  const target = project.resolve(made.module, source.fileName);
  const found = target === undefined ? undefined : project.exportsOf(target).get(name);
  const kept = found && exportedExpression(project, found);
  const begun = kept && throughFiles(project, kept, files + 1);
  return begun && { module: begun.module, path: [...begun.path, ...members] };
}

/** The call that a chain of calls begins with, through the constant that its beginning is kept in. */
function beginning(expression: ts.Expression): ts.CallExpression | undefined {
  if (ts.isPropertyAccessExpression(expression)) return beginning(expression.expression);
  const kept = ts.isIdentifier(expression) ? localInitializer(expression) : undefined;
  if (kept) return beginning(kept);
  return ts.isCallExpression(expression) ? (beginning(expression.expression) ?? expression) : undefined;
}

/** `createFileRoute('/api/orders')({ server: { handlers: { GET } } })`, and as it was before `createServerFileRoute('/api/orders').methods({ GET })` and `createAPIFileRoute('/api/orders')({ GET })`. */
function routeOf(project: Project, found: ExportedName): { path: string; verbs: string[] } | undefined {
  const expression = exportedExpression(project, found);
  const call = expression && routeIn(expression);
  const made = call && makerIn(call);
  if (!made) return undefined;
  const [address] = made.arguments;
  const path = address && ts.isStringLiteralLike(address) ? address.text : '/';
  const [given] = call.arguments;
  const handlers = !given ? [] : made.expression.getText() === 'createFileRoute' ? membersOf(membersOf([given], 'server').flatMap(answerOf), 'handlers') : [given];
  const verbs = handlers.flatMap(answerOf).flatMap((one) => objectsBehind(one)).flatMap((object) => memberNames(object)).filter((name) => verb.test(name));
  return { path: path.replace(/\$(\w+)/g, ':$1').replace(/\$$/, '*'), verbs: [...new Set(verbs)] };
}

/** The last call of a chain that begins with the making of a route; a wrapper may stand around it. */
function routeIn(node: ts.Node): ts.CallExpression | undefined {
  return ts.isCallExpression(node) && makerIn(node) ? node : ts.forEachChild(node, routeIn);
}

/** The call that a chain of calls begins with, where it makes a route. */
function makerIn(expression: ts.Expression): ts.CallExpression | undefined {
  let at = expression;
  while (ts.isCallExpression(at) || ts.isPropertyAccessExpression(at)) {
    if (ts.isCallExpression(at) && maker.test(at.expression.getText())) return at;
    at = at.expression;
  }
  return undefined;
}

function membersOf(expressions: readonly ts.Expression[], name: string): Member[] {
  const properties = expressions.flatMap((one) => objectsBehind(one).flatMap((object) => [...object.properties]));
  return properties.filter((property) => property.name?.getText() === name).flatMap((property): Member[] => (ts.isPropertyAssignment(property) ? [property.initializer] : ts.isShorthandPropertyAssignment(property) ? [property.name] : ts.isMethodDeclaration(property) ? [property] : []));
}

/** What a function answers last: `({ createHandlers }) => createHandlers({ GET })`; anything else is itself. */
function answerOf(member: Member): ts.Expression[] {
  if (!ts.isArrowFunction(member) && !ts.isFunctionExpression(member) && !ts.isMethodDeclaration(member)) return [member];
  if (!member.body || !ts.isBlock(member.body)) return member.body ? [member.body] : [];
  const last = member.body.statements.at(-1);
  return last && ts.isReturnStatement(last) && last.expression ? [last.expression] : [];
}
