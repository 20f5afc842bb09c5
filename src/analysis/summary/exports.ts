import type { ExportIr, ImportIr, ModuleIr } from '../ir';
import { ts } from '../syntax';
import { nameRange } from './name-range';
import { shapeOf } from './shape-of';
import { DEFAULT_LOCAL, type StatementReader } from './statements';
import { typeName } from './type-name';

/** Notes the imports and exports that one top-level statement of an ES module declares. */
export function collectExports(node: ts.Statement, reader: StatementReader, module: ModuleIr): void {
  if (ts.isImportDeclaration(node)) return collectImport(node, module);
  if (ts.isImportEqualsDeclaration(node)) return collectImportEquals(node, module);
  if (ts.isExportDeclaration(node)) return collectExportDeclaration(node, reader, module);
  if (ts.isExportAssignment(node)) {
    if (node.isExportEquals) return;
    const shape = shapeOf(node.expression);
    module.exports.push({ name: 'default', ...nameRange(reader, node.expression, 1), local: DEFAULT_LOCAL, shape, ...typed(assertedType(node.expression)) });
    return;
  }
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
      const entry: ImportIr = { local: element.name.text, specifier, imported: (element.propertyName ?? element.name).text };
      if (clause.isTypeOnly || element.isTypeOnly) entry.typeOnly = true;
      module.imports.push(entry);
    }
  }
}

function collectImportEquals(node: ts.ImportEqualsDeclaration, module: ModuleIr): void {
  const reference = node.moduleReference;
  if (!ts.isExternalModuleReference(reference) || !ts.isStringLiteral(reference.expression)) return;
  module.imports.push({ local: node.name.text, specifier: reference.expression.text, imported: '*' });
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

function assertedType(node: ts.Expression): string | undefined {
  return ts.isAsExpression(node) || ts.isSatisfiesExpression(node) ? typeName(node.type) : undefined;
}

function typed(type: string | undefined): { type?: string } {
  return type ? { type } : {};
}

function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node)?.some((modifier) => modifier.kind === kind) ?? false);
}
