import { isAssignmentOperator } from '../syntax/is-assignment-operator';
import { ts } from '../syntax';
import { declarationOf } from './syntax/declaration-of';
import { isConstant } from './syntax/is-constant';
import { topLevel } from './syntax/top-level';

/** In a branch, once in a while; for another stage alone; or in a function that keeps what it made, and gives that from then on. */
export function isMadeRarely(statement: ts.Node, scope: ts.SignatureDeclaration): boolean {
  for (let at = statement.parent; at && at !== scope; at = at.parent) if (ts.isIfStatement(at) || ts.isSwitchStatement(at) || ts.isConditionalExpression(at) || ts.isCatchClause(at)) return true;
  return ts.isConstructorDeclaration(scope) || isForAnotherStage(scope, statement) || keptNames(scope, statement).some((name) => isFilled(name, scope));
}

/** Names outside of the function, and members of its object (`this.kept`), that it looks at, above a statement, to return what they hold. */
function keptNames(scope: ts.SignatureDeclaration, statement: ts.Node): string[] {
  return leavingAbove(scope, statement).flatMap(({ expression }) => namesIn(expression)).flatMap((name) => {
    if (!ts.isIdentifier(name)) return rootOf(name) ?? [];
    const declaration = declarationOf(name);
    return declaration !== undefined && topLevel(declaration) !== topLevel(scope) ? name.text : [];
  });
}

/** Behind `if (process.env.STAGE !== 'local') return shared;`: which way a stage goes is the same for all of its requests. `if (!process.env.TABLE) return …` only checks. */
function isForAnotherStage(scope: ts.SignatureDeclaration, statement: ts.Node): boolean {
  return leavingAbove(scope, statement).some(({ expression }) => isConstant(expression, scope) && (comparesText(expression) || STAGE.test(expression.getText())));
}

/** Variables that say where the code runs. */
const STAGE = /local|offline|stage|node_env|is_?(?:dev|test|prod)/i;

function comparesText(node: ts.Node): boolean {
  const isEquality = ts.isBinaryExpression(node) && [ts.SyntaxKind.EqualsEqualsToken, ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken].includes(node.operatorToken.kind);
  if (isEquality && [node.left, node.right].some((side) => ts.isStringLiteralLike(side) && side.text !== '')) return true;
  return ts.forEachChild(node, (child) => comparesText(child) || undefined) === true;
}

/** What a function asks above a statement to return instead. */
function leavingAbove(scope: ts.SignatureDeclaration, statement: ts.Node): ts.IfStatement[] {
  const body = 'body' in scope && scope.body && ts.isBlock(scope.body as ts.Node) ? (scope.body as ts.Block).statements : [];
  return body.filter((one) => one.end <= statement.pos).filter(ts.isIfStatement).filter(({ thenStatement }) => returns(thenStatement));
}

function returns(statement: ts.Statement): boolean {
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement;
  return last !== undefined && ts.isReturnStatement(last) && last.expression !== undefined;
}

function namesIn(node: ts.Node): (ts.Identifier | ts.PropertyAccessExpression)[] {
  const names: (ts.Identifier | ts.PropertyAccessExpression)[] = ts.isIdentifier(node) || isOwnMember(node) ? [node] : [];
  ts.forEachChild(node, (child) => void names.push(...namesIn(child)));
  return names;
}

/** `this.kept`. */
function isOwnMember(node: ts.Node): node is ts.PropertyAccessExpression {
  return ts.isPropertyAccessExpression(node) && node.expression.kind === ts.SyntaxKind.ThisKeyword;
}

/** `kept = …`, `kept.value = …`, `kept[key] = …`, `kept.set(key, …)`. */
function isFilled(name: string, node: ts.Node): boolean {
  const target = ts.isBinaryExpression(node) && isAssignmentOperator(node.operatorToken.kind)
    ? node.left
    : ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'set' ? node.expression.expression : undefined;
  if (target && rootOf(target) === name) return true;
  return ts.forEachChild(node, (child) => isFilled(name, child) || undefined) === true;
}

function rootOf(node: ts.Expression): string | undefined {
  if (isOwnMember(node)) return `this.${node.name.text}`;
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return rootOf(node.expression);
  return ts.isIdentifier(node) ? node.text : undefined;
}
