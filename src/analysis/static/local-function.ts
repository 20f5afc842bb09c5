import { ts } from '../syntax';
import { localInitializer } from './library-path';

export type WrittenFunction = ts.FunctionDeclaration | ts.FunctionExpression | ts.ArrowFunction;

/** The function of its own file that a name stands for, the nearest one of that name. */
export function localFunction(name: ts.Identifier): WrittenFunction | undefined {
  return asFunction(localInitializer(name)) ?? functionNamed(name.getSourceFile(), name.text);
}

/** A function at the top of a file, by declaration or by constant. */
export function functionNamed(source: ts.SourceFile, name: string): WrittenFunction | undefined {
  for (const statement of source.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name?.text === name) return statement;
    if (!ts.isVariableStatement(statement)) continue;
    const declared = statement.declarationList.declarations.find((one) => ts.isIdentifier(one.name) && one.name.text === name);
    if (declared) return asFunction(declared.initializer);
  }
  return undefined;
}

function asFunction(expression: ts.Expression | undefined): WrittenFunction | undefined {
  return expression && (ts.isArrowFunction(expression) || ts.isFunctionExpression(expression)) ? expression : undefined;
}
