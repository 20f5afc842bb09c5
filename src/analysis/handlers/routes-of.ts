import type { Route } from '../../domain';
import type { HandlerDeclaration, Project } from '../framework';
import { bindingsOf, type Binding } from '../static/bindings-of';
import { libraryPath } from '../static/library-path';
import { lineOfNode, sourceOf } from '../static/source-of';
import { ts } from '../syntax';
import { textPart } from '../text/text-part';
import { nestRoutes } from './nest-routes';

/** Web frameworks whose apps and routers are told their routes one by one. */
const webFramework = /^(?:@aws-lambda-powertools\/event-handler(?:\/\w+)?|claudia-api-builder|elysia|express|express-promise-router|fastify|hono|@hono\/zod-openapi|itty-router|koa-router|@koa\/router|lambda-api|polka|restify|@tinyhttp\/app)$/;
const mention = new RegExp(String.raw`['"](?:@aws-lambda-powertools/event-handler(?:/\w+)?|claudia-api-builder|elysia|express|fastify|hono|itty-router|koa|lambda-api|polka|serverless-http|aws-serverless-express|aws-lambda-fastify|@fastify\/aws-lambda|hono\/[\w-]+|@(?:vendia|codegenie)\/serverless-express)['"]`);
/** Imports stand at the top, in characters. */
const HEAD = 20_000;

/** The app or router is made in another file. */
const takesApp = /\bimport\s+(?:\{[^}]*\b)?\w*(?:app|api|router|server)\b[^;'"]*from\s*['"]\.|\b(?:app|api|router|server)\b[^;=]*=\s*require\(\s*['"]\./i;
const verbs = new Set(['all', 'any', 'delete', 'get', 'head', 'options', 'patch', 'post', 'put']);
const mounts = new Set(['register', 'route', 'use']);

const mayHaveRoutes = textPart('may have routes', (text) => mention.test(text) || takesApp.test(text.slice(0, HEAD)));

const maxFiles = 60;
const maxRoutes = 2_000;

/** Routes that one handler serves, when an app of a web framework stands behind it: `app.get('/orders', …)`, also through mounted routers of other files. */
export function routesOf(project: Project, { file, trigger }: HandlerDeclaration): Route[] | undefined {
  if (trigger !== 'http' && trigger !== 'other') return undefined;
  const routes: Route[] = nestRoutes(project, file);
  if (project.derive(file, mayHaveRoutes)) collect({ project, entry: file, routes, seen: new Set() }, file, '');
  return routes.length > 0 ? routes : undefined;
}

interface Search {
  project: Project;
  entry: string;
  routes: Route[];
  seen: Set<string>;
}

/** Routes of a file's apps and routers, then those of the files that it takes an app or a router from. */
function collect(search: Search, file: string, prefix: string): void {
  const key = `${prefix} ${file}`;
  const source = search.seen.has(key) || search.seen.size > maxFiles ? undefined : sourceOf(search.project, file);
  if (!source) return;
  search.seen.add(key);
  const bindings = bindingsOf(source);
  const prefixes = mountedLocals(source, bindings);
  const mounted = new Set<string>();
  for (const call of appCalls(source, bindings)) {
    const own = prefix + (prefixes.get(call.app) ?? '');
    if (verbs.has(call.method) && call.path !== undefined && call.hasHandler) addRoute(search, file, call, own);
    for (const name of mounts.has(call.method) ? call.names : []) {
      const target = importedFile(search.project, file, bindings.get(name));
      if (target === undefined) continue;
      mounted.add(name);
      collect(search, target, own + (call.path ?? ''));
    }
  }
  for (const [name, binding] of bindings) {
    const target = mounted.has(name) ? undefined : importedFile(search.project, file, binding);
    if (target !== undefined && /^(?:app|server|router|api)$|(?:App|Server|Api|Router)$/i.test(name)) collect(search, target, prefix);
  }
}

function addRoute(search: Search, file: string, call: AppCall, prefix: string): void {
  const path = `${prefix}/${call.path ?? ''}`.replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '');
  const method = call.method === 'all' || call.method === 'any' ? '*' : call.method.toUpperCase();
  if (search.routes.length < maxRoutes) search.routes.push({ method, path, line: call.line, ...(file === search.entry ? {} : { file }) });
}

interface AppCall {
  app: string;
  method: string;
  path?: string;
  /** Other names among the arguments: routers that are mounted. */
  names: string[];
  hasHandler: boolean;
  line: number;
  /** Where the method's name begins: the links of a chain are in their order. */
  start: number;
}

/** Calls of methods on names that a web framework made, or on a parameter that is called like one. */
function appCalls(source: ts.SourceFile, bindings: ReadonlyMap<string, Binding>): AppCall[] {
  const calls: AppCall[] = [];
  const visit = (node: ts.Node): void => {
    const call = ts.isCallExpression(node) ? readCall(node, bindings) : undefined;
    if (call) calls.push(call);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return calls.sort((a, b) => a.start - b.start);
}

function readCall(node: ts.CallExpression, bindings: ReadonlyMap<string, Binding>): AppCall | undefined {
  if (!ts.isPropertyAccessExpression(node.expression)) return undefined;
  const method = node.expression.name.text;
  if (!verbs.has(method) && !mounts.has(method)) return undefined;
  let receiver = node.expression.expression;
  while (ts.isCallExpression(receiver) && ts.isPropertyAccessExpression(receiver.expression)) receiver = receiver.expression.expression;
  const isMadeHere = ts.isNewExpression(receiver) || ts.isCallExpression(receiver);
  if (isMadeHere ? !webFramework.test(libraryPath(receiver, bindings)?.module ?? '') : !ts.isIdentifier(receiver) || !isApp(receiver, bindings)) return undefined;
  const [first, ...others] = node.arguments;
  const path = first && ts.isStringLiteralLike(first) ? first.text : undefined;
  const args = path === undefined ? node.arguments : others;
  return { app: ts.isIdentifier(receiver) ? receiver.text : '', method, path, names: args.flatMap(namesIn), hasHandler: others.length > 0, line: lineOfNode(node.expression.name), start: node.expression.name.getStart() };
}

function isApp(name: ts.Identifier, bindings: ReadonlyMap<string, Binding>): boolean {
  const module = libraryPath(name, bindings)?.module;
  return module !== undefined ? webFramework.test(module) : !bindings.has(name.text) && /^(?:app|router|fastify|server)$/.test(name.text) && [...bindings.values()].some((binding) => webFramework.test(binding.module));
}

/** `orders`, and `orders.routes()` of Koa. */
function namesIn(argument: ts.Expression): string[] {
  if (ts.isIdentifier(argument)) return [argument.text];
  if (ts.isCallExpression(argument) && ts.isPropertyAccessExpression(argument.expression) && ts.isIdentifier(argument.expression.expression)) return [argument.expression.expression.text];
  return [];
}

/** Prefixes of routers that are mounted in the file that makes them. */
function mountedLocals(source: ts.SourceFile, bindings: ReadonlyMap<string, Binding>): Map<string, string> {
  const prefixes = new Map<string, string>();
  for (const call of appCalls(source, bindings)) if (mounts.has(call.method) && call.path !== undefined) for (const name of call.names) if (name !== call.app) prefixes.set(name, (prefixes.get(call.app) ?? '') + call.path);
  return prefixes;
}

function importedFile(project: Project, file: string, binding: Binding | undefined): string | undefined {
  const target = binding && project.resolve(binding.module, file);
  return target?.endsWith('.json') ? undefined : target;
}
