import { ts } from '../syntax';
import { objectsBehind } from './objects-behind';

/** Names of an object literal's members in their order, also of what is spread into it: `{ ...instrument({ fetch }), scheduled }`. */
export function memberNames(object: ts.ObjectLiteralExpression): string[] {
  return [...new Set(namesOf(object, new Set([object])))];
}

function namesOf({ properties }: ts.ObjectLiteralExpression, seen: Set<ts.Node>): string[] {
  return properties.flatMap((property) => {
    if (ts.isSpreadAssignment(property)) return objectsBehind(property.expression, seen).flatMap((object) => namesOf(object, seen));
    const { name } = property;
    return name && (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) ? [name.text] : [];
  });
}
