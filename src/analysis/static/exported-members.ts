import type { Project } from '../framework';
import { ts } from '../syntax';
import { exportedExpression } from './exported-expression';
import { localInitializer } from './library-path';

/** Names of the members of an exported object literal (`export default { fetch, scheduled }`), or of each that a wrapper is given (`export default instrument({ fetch }, options)`), in their order; none when it is something else. */
export function exportedMembers(project: Project, file: string, exportName: string): string[][] {
  const exported = project.exportsOf(file).get(exportName);
  const expression = exported && exportedExpression(project, exported);
  const objects = expression ? objectsBehind(expression) : [];
  return objects.map((object) => namesOf(object));
}

/** Also those of what is spread into it: `{ ...instrument({ fetch }), scheduled }`. */
function namesOf({ properties }: ts.ObjectLiteralExpression, depth = 0): string[] {
  return properties.flatMap((property) => {
    if (ts.isSpreadAssignment(property)) return objectsBehind(property.expression, depth + 1).flatMap((object) => namesOf(object, depth + 1));
    const { name } = property;
    return name && (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) ? [name.text] : [];
  });
}

function objectsBehind(expression: ts.Expression, depth = 0): ts.ObjectLiteralExpression[] {
  if (depth > 20) return [];
  if (ts.isObjectLiteralExpression(expression)) return [expression];
  if (ts.isAssertionExpression(expression) || ts.isSatisfiesExpression(expression) || ts.isParenthesizedExpression(expression)) return objectsBehind(expression.expression, depth + 1);
  if (ts.isCallExpression(expression)) return expression.arguments.flatMap((argument) => objectsBehind(argument, depth + 1));
  const initializer = ts.isIdentifier(expression) ? localInitializer(expression) : undefined;
  return initializer ? objectsBehind(initializer, depth + 1) : [];
}
