import { ts } from '../syntax';

/** A local name that a pattern takes out of a value: `const { memorySize = 512, ...rest } = props`. */
export interface Destructured {
  /** What is taken apart. */
  from: ts.Expression;
  /** Member that the name stands for; undefined for the rest. */
  member: string | undefined;
  /** Value when the member is not there. */
  otherwise?: ts.Expression;
  /** Members that the rest leaves out. */
  taken: string[];
}

/** How the nearest pattern around gives a name its value; undefined when none does. */
export function destructured(name: ts.Identifier): Destructured | undefined {
  for (let scope: ts.Node | undefined = name.parent; scope; scope = scope.parent) {
    if (ts.isFunctionLike(scope) && scope.parameters.some((parameter) => ts.isIdentifier(parameter.name) && parameter.name.text === name.text)) return undefined;
    if (!ts.isBlock(scope) && !ts.isSourceFile(scope) && !ts.isModuleBlock(scope) && !ts.isCaseClause(scope)) continue;
    for (const statement of scope.statements) {
      if (!ts.isVariableStatement(statement)) continue;
      for (const { name: pattern, initializer } of statement.declarationList.declarations) {
        const found = initializer && ts.isObjectBindingPattern(pattern) ? elementOf(pattern, initializer, name) : undefined;
        if (found) return found;
      }
    }
  }
  return undefined;
}

function elementOf(pattern: ts.ObjectBindingPattern, from: ts.Expression, name: ts.Identifier): Destructured | undefined {
  const element = pattern.elements.find((one) => ts.isIdentifier(one.name) && one.name.text === name.text && one.name !== name);
  if (!element) return undefined;
  const taken = pattern.elements.filter((one) => !one.dotDotDotToken).map(memberName);
  return { from, member: element.dotDotDotToken ? undefined : memberName(element), otherwise: element.initializer, taken };
}

/** `a` of `{ a }`, `{ a: b }` and `{ a = 1 }`. */
export function memberName(element: ts.BindingElement): string {
  const key = element.propertyName ?? element.name;
  return ts.isIdentifier(key) || ts.isStringLiteralLike(key) ? key.text : key.getText();
}
