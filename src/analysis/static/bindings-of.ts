import { ts } from '../syntax';

/** What a local name stands for: `imported` of a module; `*` is the whole module, `default` its default. */
export interface Binding {
  module: string;
  imported: string;
}

/** Names that a file takes from other modules, by `import` and by `require`. */
export function bindingsOf(source: ts.SourceFile): Map<string, Binding> {
  const bindings = new Map<string, Binding>();
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) addImport(bindings, node);
    else if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference) && ts.isStringLiteralLike(node.moduleReference.expression)) bindings.set(node.name.text, { module: node.moduleReference.expression.text, imported: '*' });
    else if (ts.isVariableDeclaration(node) && node.initializer) addRequire(bindings, node.name, node.initializer);
    if (!ts.isFunctionLike(node) || node.parent === source) ts.forEachChild(node, visit);
  };
  visit(source);
  return bindings;
}

function addImport(bindings: Map<string, Binding>, node: ts.ImportDeclaration): void {
  if (!ts.isStringLiteral(node.moduleSpecifier) || !node.importClause) return;
  const module = node.moduleSpecifier.text;
  const { name, namedBindings } = node.importClause;
  if (name) bindings.set(name.text, { module, imported: 'default' });
  if (namedBindings && ts.isNamespaceImport(namedBindings)) bindings.set(namedBindings.name.text, { module, imported: '*' });
  else if (namedBindings) for (const element of namedBindings.elements) bindings.set(element.name.text, { module, imported: (element.propertyName ?? element.name).text });
}

/** `const x = require('m')`, `const { a: b } = require('m')`, `const a = require('m').a`, and the same with `await import('m')`. */
function addRequire(bindings: Map<string, Binding>, name: ts.BindingName, initializer: ts.Expression): void {
  const { module, member } = requiredModule(initializer) ?? {};
  if (module === undefined) return;
  if (ts.isIdentifier(name)) bindings.set(name.text, { module, imported: member ?? '*' });
  else if (ts.isObjectBindingPattern(name) && member === undefined) for (const element of name.elements) if (ts.isIdentifier(element.name)) bindings.set(element.name.text, { module, imported: element.propertyName && ts.isIdentifier(element.propertyName) ? element.propertyName.text : element.name.text });
}

function requiredModule(expression: ts.Expression): { module: string; member?: string } | undefined {
  if (ts.isPropertyAccessExpression(expression)) {
    const inner = requiredModule(expression.expression);
    return inner && inner.member === undefined ? { module: inner.module, member: expression.name.text } : undefined;
  }
  const call = ts.isAwaitExpression(expression) ? expression.expression : ts.isParenthesizedExpression(expression) ? expression.expression : expression;
  if (call !== expression && ts.isParenthesizedExpression(expression)) return requiredModule(call);
  if (!ts.isCallExpression(call) || call.arguments.length !== 1) return undefined;
  const [argument] = call.arguments;
  const isRequire = (ts.isIdentifier(call.expression) && call.expression.text === 'require') || call.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isRequire && argument && ts.isStringLiteralLike(argument) ? { module: argument.text } : undefined;
}
