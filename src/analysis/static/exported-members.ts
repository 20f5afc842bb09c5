import type { Project } from '../framework';
import { ts } from '../syntax';
import { exportedExpression } from './exported-expression';
import { localInitializer } from './library-path';

/** Names of the members of an exported object literal (`export default { fetch, scheduled }`); undefined when it is something else. */
export function exportedMembers(project: Project, file: string, exportName: string): string[] | undefined {
  const exported = project.exportsOf(file).get(exportName);
  const expression = exported && exportedExpression(project, exported);
  const object = expression && objectBehind(expression);
  return object?.properties.flatMap((property) => (property.name && (ts.isIdentifier(property.name) || ts.isStringLiteralLike(property.name)) ? [property.name.text] : []));
}

function objectBehind(expression: ts.Expression, depth = 0): ts.ObjectLiteralExpression | undefined {
  if (depth > 20) return undefined;
  if (ts.isObjectLiteralExpression(expression)) return expression;
  if (ts.isAsExpression(expression) || ts.isSatisfiesExpression(expression) || ts.isParenthesizedExpression(expression)) return objectBehind(expression.expression, depth + 1);
  const initializer = ts.isIdentifier(expression) ? localInitializer(expression) : undefined;
  return initializer && objectBehind(initializer, depth + 1);
}
