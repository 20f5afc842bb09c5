import type { ExportIr, ModuleIr } from '../ir';
import { ts } from '../syntax';

import { DEFAULT_LOCAL, type StatementReader } from './statements';
import { typeName } from './type-name';

/** Notes the imports and exports that one top-level statement declares, ES modules and CommonJS alike. */
export function collectExports(node: ts.Statement, reader: StatementReader, module: ModuleIr): void {
  if (ts.isImportDeclaration(node)) return collectImport(node, module);
  if (ts.isImportEqualsDeclaration(node)) return collectImportEquals(node, module);
  if (ts.isExportDeclaration(node)) return collectExportDeclaration(node, reader, module);
  if (ts.isExportAssignment(node)) {
    const shape = shapeOf(node.expression);
    module.exports.push({ name: 'default', ...nameRange(reader, node.expression, 1), local: DEFAULT_LOCAL, shape, ...typed(assertedType(node.expression)) });
    return;
  }
  if (ts.isExpressionStatement(node)) return collectCommonJs(node.expression, reader, module);
  if (hasModifier(node, ts.SyntaxKind.ExportKeyword)) collectDeclaration(node, reader, module);
}

function collectImport(node: ts.ImportDeclaration, module: ModuleIr): void {
  if (!ts.isStringLiteral(node.moduleSpecifier)) return;
  const specifier = node.moduleSpecifier.text;
  const clause = node.importClause;
  if (!clause) {
    module.effects.push(specifier);
    return;
  }
  const typeOnly = clause.isTypeOnly ? { typeOnly: true as const } : {};
  if (clause.name) module.imports.push({ local: clause.name.text, specifier, imported: 'default', ...typeOnly });
  const named = clause.namedBindings;
  if (named && ts.isNamespaceImport(named)) module.imports.push({ local: named.name.text, specifier, imported: '*', ...typeOnly });
  if (named && ts.isNamedImports(named)) {
    for (const element of named.elements) {
      const only = clause.isTypeOnly || element.isTypeOnly ? { typeOnly: true as const } : {};
      module.imports.push({ local: element.name.text, specifier, imported: (element.propertyName ?? element.name).text, ...only });
    }
  }
}

function collectImportEquals(node: ts.ImportEqualsDeclaration, module: ModuleIr): void {
  const reference = node.moduleReference;
  if (!ts.isExternalModuleReference(reference) || !ts.isStringLiteral(reference.expression)) return;
  module.imports.push({ local: node.name.text, specifier: reference.expression.text, imported: 'default' });
}

function collectExportDeclaration(node: ts.ExportDeclaration, reader: StatementReader, module: ModuleIr): void {
  const from = node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier) ? { specifier: node.moduleSpecifier.text } : {};
  if (!node.exportClause) {
    if (from.specifier && !node.isTypeOnly) module.exportAll.push(from.specifier);
    return;
  }
  if (ts.isNamespaceExport(node.exportClause)) {
    module.exports.push({ name: node.exportClause.name.text, ...nameRange(reader, node.exportClause.name), local: '*', shape: 'value', ...from });
    return;
  }
  for (const element of node.exportClause.elements) {
    const isType = node.isTypeOnly || element.isTypeOnly ? { isType: true as const } : {};
    const local = (element.propertyName ?? element.name).text;
    module.exports.push({ name: element.name.text, ...nameRange(reader, element.name), local, shape: 'value', ...from, ...isType });
  }
}

function collectDeclaration(node: ts.Statement, reader: StatementReader, module: ModuleIr): void {
  const isDefault = hasModifier(node, ts.SyntaxKind.DefaultKeyword);
  const add = (name: ts.Identifier | undefined, shape: ExportIr['shape'], type?: string): void => {
    const local = name?.text ?? DEFAULT_LOCAL;
    const isType = shape === 'type' ? { isType: true as const } : {};
    module.exports.push({ name: isDefault ? 'default' : local, ...nameRange(reader, name ?? node, name ? undefined : 1), local, shape, ...typed(type), ...isType });
  };
  if (ts.isFunctionDeclaration(node)) {
    if (node.body) add(node.name, 'function');
  } else if (ts.isClassDeclaration(node)) add(node.name, 'class');
  else if (ts.isEnumDeclaration(node)) add(node.name, 'value');
  else if (ts.isModuleDeclaration(node) && ts.isIdentifier(node.name)) add(node.name, 'value');
  else if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) add(node.name, 'type');
  else if (ts.isVariableStatement(node)) {
    for (const item of node.declarationList.declarations) {
      const shape = item.initializer ? shapeOf(item.initializer) : 'value';
      const type = typeName(item.type) ?? (item.initializer && assertedType(item.initializer));
      for (const name of boundNames(item.name)) add(name, name === item.name ? shape : 'value', type);
    }
  }
}

function boundNames(name: ts.BindingName): ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : boundNames(element.name)));
}

/** `exports.x = …`, `module.exports.x = …`, `module.exports = { x, … }`, `module.exports = …`. */
function collectCommonJs(expression: ts.Expression, reader: StatementReader, module: ModuleIr): void {
  if (!ts.isBinaryExpression(expression) || expression.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return;
  const { left, right } = expression;
  if (!ts.isPropertyAccessExpression(left) && !ts.isElementAccessExpression(left)) return;
  if (ts.isBinaryExpression(right)) collectCommonJs(right, reader, module);
  if (isModuleExports(left)) {
    collectExportedObject(left, right, reader, module);
  } else if (isExportsObject(left.expression)) {
    const name = ts.isPropertyAccessExpression(left) ? left.name : left.argumentExpression;
    if (!ts.isIdentifier(name) && !ts.isStringLiteral(name)) return;
    pushCommonJs(module, { name: name.text, ...nameRange(reader, name), local: '', shape: shapeOf(right) });
  }
}

function collectExportedObject(left: ts.Expression, right: ts.Expression, reader: StatementReader, module: ModuleIr): void {
  pushCommonJs(module, { name: 'default', ...nameRange(reader, left), local: '', shape: shapeOf(right) });
  if (!ts.isObjectLiteralExpression(right)) return;
  for (const member of right.properties) {
    if (!member.name || !(ts.isIdentifier(member.name) || ts.isStringLiteral(member.name))) continue;
    const shape = ts.isMethodDeclaration(member) ? 'function' : ts.isPropertyAssignment(member) ? shapeOf(member.initializer) : 'value';
    pushCommonJs(module, { name: member.name.text, ...nameRange(reader, member.name), local: '', shape });
  }
}

/** `local` is empty: the value stands on the module's `exports` object when it has run. */
function pushCommonJs(module: ModuleIr, entry: ExportIr): void {
  if (!module.exports.some((known) => known.name === entry.name)) module.exports.push(entry);
}

function isModuleExports(node: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(node) && node.name.text === 'exports' && ts.isIdentifier(node.expression) && node.expression.text === 'module';
}

function isExportsObject(node: ts.Expression): boolean {
  return isModuleExports(node) || (ts.isIdentifier(node) && node.text === 'exports');
}

function shapeOf(node: ts.Expression): ExportIr['shape'] {
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return shapeOf(node.expression);
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return 'function';
  return ts.isClassExpression(node) ? 'class' : 'value';
}

function assertedType(node: ts.Expression): string | undefined {
  return ts.isAsExpression(node) || ts.isSatisfiesExpression(node) ? typeName(node.type) : undefined;
}

function typed(type: string | undefined): { type?: string } {
  return type ? { type } : {};
}

function nameRange(reader: StatementReader, node: ts.Node, length?: number): { line: number; column: number; endColumn: number } {
  const { line, column } = reader.position(node);
  const width = length ?? (ts.isIdentifier(node) ? node.text.length : 1);
  return { line, column, endColumn: column + width };
}

function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node)?.some((modifier) => modifier.kind === kind) ?? false);
}
