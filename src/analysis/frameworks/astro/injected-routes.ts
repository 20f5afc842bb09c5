import { sourceFile } from '../../config/locate/source-file';
import { folderOf, resolvePath } from '../../config/resolve-path';
import type { Project } from '../../framework';
import { sourceOf } from '../../static/source-of';
import { propertyName } from '../../summary/property-name';
import { ts } from '../../syntax';

export interface InjectedRoute {
  file: string;
  /** `/api/orders/[id]`; what the program puts together is left out of it. */
  path: string;
  isPrerendered: boolean | undefined;
}

/** What an integration adds to a site: `injectRoute({ pattern: '/admin', entrypoint: './src/admin.astro' })`. https://docs.astro.build/en/reference/integrations-reference/#injectroute-option */
export function injectedRoutes(project: Project, site: string, integration: string): InjectedRoute[] {
  const source = sourceOf(project, integration);
  return source ? injectedIn(source).flatMap((route) => routeOf(project, site, integration, route) ?? []) : [];
}

/** What each call of `injectRoute` is given. */
function injectedIn(node: ts.Node): ts.ObjectLiteralExpression[] {
  const inner: ts.ObjectLiteralExpression[] = [];
  ts.forEachChild(node, (child) => void inner.push(...injectedIn(child)));
  const [route] = ts.isCallExpression(node) && /(?:^|\.)injectRoute$/.test(node.expression.getText()) ? node.arguments : [];
  return route && ts.isObjectLiteralExpression(route) ? [route, ...inner] : inner;
}

function routeOf(project: Project, site: string, integration: string, route: ts.ObjectLiteralExpression): InjectedRoute | undefined {
  const given = (...names: string[]): ts.Expression | undefined => route.properties.filter(ts.isPropertyAssignment).find(({ name }) => names.includes(propertyName(name) ?? ''))?.initializer;
  const entry = given('entrypoint', 'entryPoint');
  const path = entry && firstText(entry);
  const prerender = given('prerender')?.getText();
  // A path as such is one below the site; what a function or `new URL` is given is one beside the integration.
  const folders = entry && ts.isStringLiteralLike(entry) ? [site, folderOf(integration)] : [folderOf(integration)];
  const found = path?.startsWith('.') ? folders.map((folder) => fileAt(project, folder, path)).find((file) => file !== undefined) : path && project.resolve(path, integration);
  return found ? { file: found, path: patternOf(given('pattern')), isPrerendered: prerender === undefined ? undefined : prerender === 'true' } : undefined;
}

function fileAt(project: Project, folder: string, path: string): string | undefined {
  const at = resolvePath(folder, path);
  return at === undefined || project.files.has(at) ? at : sourceFile(project, at);
}

function firstText(node: ts.Node): string | undefined {
  return ts.isStringLiteralLike(node) ? node.text : ts.forEachChild(node, firstText);
}

function patternOf(pattern: ts.Expression | undefined): string {
  if (!pattern || ts.isStringLiteralLike(pattern)) return pattern?.text ?? '/*';
  return ts.isTemplateExpression(pattern) ? [pattern.head.text, ...pattern.templateSpans.map(({ literal }) => literal.text)].join('') || '/*' : '/*';
}
