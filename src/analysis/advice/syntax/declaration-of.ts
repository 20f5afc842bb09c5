import { ts } from '../../syntax';
import { boundNames } from './names';

/** What declares a name, seen from where it stands: a parameter, a variable, a function, a class, an import. Undefined for a name that the file does not declare. */
export function declarationOf(name: ts.Identifier): ts.Node | undefined {
  for (let scope: ts.Node | undefined = name.parent; scope; scope = scope.parent) {
    const found = declaredIn(scope, name.text);
    if (found) return found;
  }
  return undefined;
}

function declaredIn(scope: ts.Node, name: string): ts.Node | undefined {
  if (ts.isFunctionLike(scope)) return scope.parameters.find((parameter) => boundNames(parameter.name).includes(name)) ?? (ts.isFunctionExpression(scope) && scope.name?.text === name ? scope : undefined);
  if (ts.isBlock(scope) || ts.isSourceFile(scope) || ts.isModuleBlock(scope) || ts.isCaseOrDefaultClause(scope)) return firstOf(scope.statements, name);
  if (ts.isForStatement(scope) || ts.isForOfStatement(scope) || ts.isForInStatement(scope)) return scope.initializer && ts.isVariableDeclarationList(scope.initializer) ? inList(scope.initializer, name) : undefined;
  return ts.isCatchClause(scope) && scope.variableDeclaration && boundNames(scope.variableDeclaration.name).includes(name) ? scope.variableDeclaration : undefined;
}

function firstOf(statements: readonly ts.Statement[], name: string): ts.Node | undefined {
  for (const statement of statements) {
    const found = inStatement(statement, name);
    if (found) return found;
  }
  return undefined;
}

function inStatement(statement: ts.Statement, name: string): ts.Node | undefined {
  if (ts.isVariableStatement(statement)) return inList(statement.declarationList, name);
  if ((ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) || ts.isEnumDeclaration(statement) || ts.isModuleDeclaration(statement)) && statement.name?.text === name) return statement;
  if (ts.isImportEqualsDeclaration(statement) && statement.name.text === name) return statement;
  if (!ts.isImportDeclaration(statement) || !statement.importClause) return undefined;
  const { importClause: { name: standard, namedBindings } } = statement;
  if (standard?.text === name) return statement;
  if (!namedBindings) return undefined;
  const names = ts.isNamespaceImport(namedBindings) ? [namedBindings.name] : namedBindings.elements.map((element) => element.name);
  return names.some(({ text }) => text === name) ? statement : undefined;
}

function inList({ declarations }: ts.VariableDeclarationList, name: string): ts.VariableDeclaration | undefined {
  return declarations.find((declaration) => boundNames(declaration.name).includes(name));
}
