import type { Route } from '../../domain';
import { nearestPackage } from '../config/locate/entry-points';
import { isBelow } from '../config/is-below';
import { folderOf } from '../config/resolve-path';
import type { Project } from '../framework';
import { isDeployable } from '../files/is-deployable';
import { lineOfNode, sourceOf } from '../static/source-of';
import { ts } from '../syntax';
import { textPart } from '../text/text-part';

const verbs = new Set(['All', 'Delete', 'Get', 'Head', 'Options', 'Patch', 'Post', 'Put']);
const namesNest = textPart('names NestFactory', (text) => /\bNestFactory\b/.test(text));
const hasController = textPart('has a controller of Nest', (text) => text.includes('@Controller('));
const relativeImports = textPart('relative imports', (text) => [...text.matchAll(/\bfrom\s*['"](\.[^'"]*)['"]|\brequire\(\s*['"](\.[^'"]*)['"]\s*\)/g)].map((match) => match[1] ?? match[2] ?? ''));

/** Routes of a Nest application that one handler starts: the controllers of its package. https://docs.nestjs.com/controllers */
export function nestRoutes(project: Project, file: string): Route[] {
  if (!startsNest(project, file)) return [];
  const home = nearestPackage(project, folderOf(file)) ?? '';
  const controllers = [...project.files].filter((one) => isBelow(one, home) && /\.[cm]?[jt]s$/.test(one) && isDeployable(one.slice(home.length)) && project.derive(one, hasController));
  return controllers.flatMap((controller) => routesIn(project, controller, controller !== file));
}

/** `NestFactory.create(…)` stands in the handler's file, or in one that it imports. */
function startsNest(project: Project, file: string): boolean {
  if (project.derive(file, namesNest)) return true;
  const imported = project.derive(file, relativeImports).map((specifier) => project.resolve(specifier, file));
  return imported.some((one) => one !== undefined && !one.endsWith('.json') && project.derive(one, namesNest));
}

function routesIn(project: Project, file: string, isElsewhere: boolean): Route[] {
  const classes = sourceOf(project, file)?.statements.filter(ts.isClassDeclaration) ?? [];
  return classes.flatMap((cls) => {
    const prefix = decorations(cls).find(({ name }) => name === 'Controller')?.path;
    if (prefix === undefined) return [];
    return cls.members.filter(ts.isMethodDeclaration).flatMap((method) => {
      const found = decorations(method).find(({ name }) => verbs.has(name));
      const route = found && { method: found.name === 'All' ? '*' : found.name.toUpperCase(), path: joined(prefix, found.path), line: lineOfNode(method.name) };
      return route ? [isElsewhere ? { ...route, file } : route] : [];
    });
  });
}

/** Decorators that are called, with their path: a text, `{ path }`, or none. */
function decorations(node: ts.ClassDeclaration | ts.MethodDeclaration): { name: string; path: string }[] {
  return (ts.getDecorators(node) ?? []).flatMap(({ expression }) => {
    if (!ts.isCallExpression(expression) || !ts.isIdentifier(expression.expression)) return [];
    const [argument] = expression.arguments;
    const property = argument && ts.isObjectLiteralExpression(argument) ? argument.properties.find((one) => one.name?.getText() === 'path') : undefined;
    const path = property && ts.isPropertyAssignment(property) ? property.initializer : argument;
    return [{ name: expression.expression.text, path: path && ts.isStringLiteralLike(path) ? path.text : '' }];
  });
}

function joined(prefix: string, path: string): string {
  return `/${[prefix, path].flatMap((part) => part.split('/')).filter((part) => part !== '').join('/')}`;
}
