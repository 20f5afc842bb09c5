import type { ExportIr, ModuleIr } from '../ir';
import { ts } from '../syntax';
import { nameRange } from './name-range';
import { shapeOf } from './shape-of';
import type { StatementReader } from './statements';

/** Notes what the top-level statements of a CommonJS module export, by name or as all that another module exports. */
export function collectCommonJs(topLevel: readonly ts.Statement[], reader: StatementReader, module: ModuleIr): void {
  const statements = topLevel.flatMap(runAtOnce);
  const expressions = statements.filter(ts.isExpressionStatement).map(({ expression }) => expression);
  for (const expression of expressions) collectExpression(expression, reader, module, topLevel);
  const wholes = statements.filter(ts.isExportAssignment).filter(({ isExportEquals }) => isExportEquals === true).map(({ expression }) => expression);
  for (const whole of wholes) {
    push(module, { name: 'default', ...nameRange(reader, whole, 1), local: '', shape: shapeOf(whole) });
    collectAll(whole, reader, module);
  }
  const variables = new Set([...expressions.flatMap(exportedVariables), ...wholes.flatMap(variablesOf)]);
  if (variables.size > 0) collectVariables(variables, statements, reader, module);
}

/** Statements of blocks, branches and attempts at the top level too: `if (process.env.LOCAL) app.listen(3000); else exports.handler = …`. */
function runAtOnce(statement: ts.Statement): ts.Statement[] {
  if (ts.isBlock(statement)) return statement.statements.flatMap(runAtOnce);
  if (ts.isIfStatement(statement)) return [statement.thenStatement, statement.elseStatement].flatMap((arm) => (arm ? runAtOnce(arm) : []));
  return ts.isTryStatement(statement) ? statement.tryBlock.statements.flatMap(runAtOnce) : [statement];
}

function collectExpression(expression: ts.Expression, reader: StatementReader, module: ModuleIr, topLevel: readonly ts.Statement[]): void {
  if (ts.isParenthesizedExpression(expression)) return collectExpression(expression.expression, reader, module, topLevel);
  if (ts.isCallExpression(expression)) return collectCall(expression, reader, module);
  if (!isAssignment(expression)) return;
  const { left, right } = expression;
  if (ts.isIdentifier(left) && left.text === 'exports') return collectExpression(right, reader, module, topLevel);
  if (!ts.isPropertyAccessExpression(left) && !ts.isElementAccessExpression(left)) return;
  if (ts.isBinaryExpression(right)) collectExpression(right, reader, module, topLevel);
  if (isModuleExports(left)) {
    push(module, { name: 'default', ...nameRange(reader, left), local: '', shape: shapeOf(right) });
    collectAll(right, reader, module);
  } else if (isExportsObject(left.expression)) {
    const name = ts.isPropertyAccessExpression(left) ? left.name : keyOf(left.argumentExpression, topLevel);
    if (!name) return;
    replaceDeclared(module, name.text);
    pushNamed(module, reader, name, shapeOf(right));
  }
}

/** `export const onOrder = …; exports.onOrder = onCall(onOrder)`: what the statement puts there is what others get. */
function replaceDeclared(module: ModuleIr, name: string): void {
  const at = module.exports.findIndex((known) => known.name === name && known.local === name && known.specifier === undefined && !known.isType);
  if (at >= 0) module.exports.splice(at, 1);
}

/** `Object.assign(exports, …)`, `Object.defineProperty(exports, 'x', …)`, and the helpers of compilers: `__exportStar(require('./x'), exports)`. */
function collectCall({ expression, arguments: args }: ts.CallExpression, reader: StatementReader, module: ModuleIr): void {
  const [first, second] = args;
  if (!first || !second) return;
  const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : ts.isIdentifier(expression) ? expression.text : '';
  if (name === 'defineProperty' && isExportsObject(first)) pushNamed(module, reader, second, 'value');
  if (name === 'assign' && isExportsObject(first)) for (const source of args.slice(1)) collectAll(source, reader, module);
  if (/^__export(?:Star)?$/.test(name) && isExportsObject(second)) collectAll(first, reader, module);
}

/** Everything that a value brings: the members of an object, or another module. */
function collectAll(value: ts.Expression, reader: StatementReader, module: ModuleIr): void {
  const specifier = requiredModule(value) ?? (ts.isIdentifier(value) ? module.imports.find(({ local, imported }) => local === value.text && imported === '*')?.specifier : undefined);
  if (specifier !== undefined) module.exportAll.push(specifier);
  if (isMadeHere(value, module)) push(module, { name: '*', ...nameRange(reader, value, 1), local: '', shape: 'value' });
  if (!ts.isObjectLiteralExpression(value)) return;
  for (const member of value.properties) {
    if (ts.isSpreadAssignment(member)) collectAll(member.expression, reader, module);
    else if (member.name) pushNamed(module, reader, member.name, shapeOfMember(member));
  }
}

/** `require('./handlers')(useCases)`, `createHandlers(useCases)`: a function of the project makes what is exported, under names that only a run tells. */
function isMadeHere(value: ts.Expression, { imports }: ModuleIr): boolean {
  if (!ts.isCallExpression(value)) return false;
  const { expression: maker } = value;
  const from = requiredModule(maker) ?? (ts.isIdentifier(maker) ? imports.find(({ local }) => local === maker.text)?.specifier : undefined);
  return from === undefined ? ts.isIdentifier(maker) && maker.text !== 'require' : from.startsWith('.');
}

function shapeOfMember(member: ts.ObjectLiteralElementLike): ExportIr['shape'] {
  if (ts.isMethodDeclaration(member)) return 'function';
  return ts.isPropertyAssignment(member) ? shapeOf(member.initializer) : 'value';
}

/** `const api = {…}; api.handler = …; module.exports = api`: what the exported variable was given is exported. */
function collectVariables(variables: ReadonlySet<string>, statements: readonly ts.Statement[], reader: StatementReader, module: ModuleIr): void {
  const isExported = (node: ts.Node): boolean => ts.isIdentifier(node) && variables.has(node.text);
  for (const statement of statements) {
    if (ts.isVariableStatement(statement)) {
      for (const { name, initializer } of statement.declarationList.declarations) if (isExported(name) && initializer) collectAll(initializer, reader, module);
    } else if (ts.isExpressionStatement(statement) && isAssignment(statement.expression)) {
      const { left, right } = statement.expression;
      if (ts.isPropertyAccessExpression(left) && isExported(left.expression)) pushNamed(module, reader, left.name, shapeOf(right));
    }
  }
}

/** `api` of `module.exports = api`, and of `module.exports = { ...api }`. */
function exportedVariables(expression: ts.Expression): string[] {
  return isAssignment(expression) && isModuleExports(expression.left) ? variablesOf(expression.right) : [];
}

function variablesOf(value: ts.Expression): string[] {
  const spread = ts.isObjectLiteralExpression(value) ? value.properties.filter(ts.isSpreadAssignment).map((member) => member.expression) : [];
  return [value, ...spread].filter(ts.isIdentifier).map(({ text }) => text);
}

function isAssignment(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
}

function requiredModule(value: ts.Expression): string | undefined {
  if (!ts.isCallExpression(value) || !ts.isIdentifier(value.expression) || value.expression.text !== 'require') return undefined;
  const [specifier] = value.arguments;
  return specifier && ts.isStringLiteral(specifier) ? specifier.text : undefined;
}

function pushNamed(module: ModuleIr, reader: StatementReader, name: ts.Node, shape: ExportIr['shape']): void {
  if (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) push(module, { name: name.text, ...nameRange(reader, name), local: '', shape });
}

/** `'orders'` of `exports['orders']`, also where constants say it: `const name = 'orders'`, `exports[name]`. What a variable holds is known only when the module has run. */
function keyOf(key: ts.Expression, topLevel: readonly ts.Statement[], depth = 0): ts.StringLiteralLike | undefined {
  if (!ts.isIdentifier(key)) return ts.isStringLiteralLike(key) ? key : undefined;
  const constants = topLevel.filter(ts.isVariableStatement).filter(({ declarationList }) => (declarationList.flags & ts.NodeFlags.Const) !== 0);
  const initializer = constants.flatMap(({ declarationList }) => [...declarationList.declarations]).find(({ name }) => ts.isIdentifier(name) && name.text === key.text)?.initializer;
  return initializer && depth < 10 ? keyOf(initializer, topLevel, depth + 1) : undefined;
}

/** `local` is empty: the value stands on the module's `exports` object when it has run. */
function push(module: ModuleIr, entry: ExportIr): void {
  if (!module.exports.some((known) => known.name === entry.name)) module.exports.push(entry);
}

function isModuleExports(node: ts.Node): boolean {
  return ts.isPropertyAccessExpression(node) && node.name.text === 'exports' && ts.isIdentifier(node.expression) && node.expression.text === 'module';
}

function isExportsObject(node: ts.Node): boolean {
  return isModuleExports(node) || (ts.isIdentifier(node) && node.text === 'exports');
}
