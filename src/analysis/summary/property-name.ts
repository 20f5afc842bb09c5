import { ts } from '../syntax';
import { wellKnownSymbol } from './well-known-symbol';

/** Undefined for a name that is computed at run time. `@@iterator` for `[Symbol.iterator]`. */
export function propertyName(name: ts.PropertyName | ts.BindingName | undefined): string | undefined {
  if (!name) return undefined;
  if (ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name) || ts.isPrivateIdentifier(name)) return name.text;
  if (ts.isComputedPropertyName(name)) return ts.isStringLiteralLike(name.expression) ? name.expression.text : wellKnownSymbol(name.expression);
  return undefined;
}
