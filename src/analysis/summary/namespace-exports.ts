import { ts } from '../syntax';

/** Names that a `namespace` makes its members; of `namespace A.B` that is B. */
export function namespaceExports(body: ts.NamespaceBody | ts.JSDocNamespaceBody): string[] {
  if (ts.isIdentifier(body)) return [];
  return ts.isModuleBlock(body) ? body.statements.flatMap(exportedNames) : [body.name.text];
}

function exportedNames(statement: ts.Statement): string[] {
  const isExported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (!isExported) return [];
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
  const isNamed = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) || ts.isEnumDeclaration(statement) || ts.isModuleDeclaration(statement);
  return isNamed && statement.name ? [statement.name.text] : [];
}
