import { calledName } from '../../summary/called-name';
import { ts } from '../../syntax';
import { declarationOf } from './declaration-of';

/**
 * What a request of an AWS SDK is given under a name: in a command, in the argument of a method, in the `params` of an upload. Objects that are
 * constants of the same file are looked into; undefined where the code does not fix it.
 */
export function requestParameter(call: ts.CallExpression, name: string): ts.Expression | undefined {
  const request = requestOf(call);
  const object = request && constantValue(request);
  if (!object || !ts.isObjectLiteralExpression(object)) return undefined;
  return member(object, name) ?? nested(member(object, 'params'), name);
}

function nested(params: ts.Expression | undefined, name: string): ts.Expression | undefined {
  const object = params && constantValue(params);
  return object && ts.isObjectLiteralExpression(object) ? member(object, name) : undefined;
}

/** What the request is made of, where that is written down. */
export function requestOf(call: ts.CallExpression): ts.Expression | undefined {
  const wraps = /^(?:promise|done)$/.test(calledName(call.expression).getText()) && ts.isPropertyAccessExpression(call.expression);
  if (wraps) {
    const inner = constantValue((call.expression as ts.PropertyAccessExpression).expression);
    return ts.isCallExpression(inner) ? requestOf(inner) : ts.isNewExpression(inner) ? inner.arguments?.[0] : undefined;
  }
  const [argument] = call.arguments;
  const given = argument && constantValue(argument);
  return given && ts.isNewExpression(given) ? given.arguments?.[0] : given;
}

/** What stands behind a name that is given once, without parentheses and types. */
export function constantValue(expression: ts.Expression, depth = 0): ts.Expression {
  if (ts.isParenthesizedExpression(expression) || ts.isAsExpression(expression) || ts.isNonNullExpression(expression) || ts.isSatisfiesExpression(expression) || ts.isAwaitExpression(expression)) return constantValue(expression.expression, depth);
  const declaration = ts.isIdentifier(expression) && depth < 5 ? declarationOf(expression) : undefined;
  const isConstant = declaration && ts.isVariableDeclaration(declaration) && ts.isIdentifier(declaration.name) && (declaration.parent.flags & ts.NodeFlags.Const) !== 0;
  return isConstant && declaration.initializer ? constantValue(declaration.initializer, depth + 1) : expression;
}

/** The last one counts; a spread behind it could replace it. */
function member(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  for (const property of object.properties.toReversed()) {
    if (ts.isSpreadAssignment(property)) return undefined;
    if (property.name?.getText().replace(/^['"]|['"]$/g, '') !== name) continue;
    return ts.isPropertyAssignment(property) ? property.initializer : ts.isShorthandPropertyAssignment(property) ? property.name : undefined;
  }
  return undefined;
}
