import { isAssignmentOperator } from '../../syntax/is-assignment-operator';
import { isWithin } from '../../syntax/is-within';
import { ts } from '../../syntax';
import { declarationOf } from '../syntax/declaration-of';
import { usesOf } from '../syntax/uses-of';

/** Methods of lists, sets and maps that change or ask nothing but the one that they are called on. */
const METHODS = new Set(['add', 'clear', 'delete', 'entries', 'get', 'has', 'keys', 'pop', 'push', 'reverse', 'set', 'shift', 'splice', 'unshift', 'values']);

/**
 * What a node changes, where only one run of the function around it sees that: another value for a variable of its own, `count += 1`, or one more item in a list, set,
 * map or object that the function made itself and names by nothing else, `items.push(item)`. `within`: the function. Undefined for all else.
 */
export function ownState(node: ts.Node, within: ts.Node | undefined): { proven: readonly ts.Expression[] } | undefined {
  if (!within) return undefined;
  if (ts.isBinaryExpression(node) && isAssignmentOperator(node.operatorToken.kind)) return isOwnTarget(node.left, within) ? { proven: [node.right, ...keyOf(node.left)] } : undefined;
  if ((ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) && (node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken)) return isOwnTarget(node.operand, within) ? { proven: keyOf(node.operand) } : undefined;
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && METHODS.has(node.expression.name.text)) return isOwnThing(node.expression.expression, within, isCollection) ? { proven: node.arguments } : undefined;
  return undefined;
}

function isOwnTarget(target: ts.Expression, within: ts.Node): boolean {
  if (ts.isIdentifier(target)) return own(target, within) !== undefined;
  return (ts.isPropertyAccessExpression(target) || ts.isElementAccessExpression(target)) && isOwnThing(target.expression, within, isMadeHere);
}

function keyOf(target: ts.Expression): ts.Expression[] {
  return ts.isElementAccessExpression(target) ? [target.argumentExpression] : [];
}

/** Made where its variable is declared, and no other value is given to that: whoever else holds it got it from this run. */
function isOwnThing(name: ts.Expression, within: ts.Node, isMade: (value: ts.Expression) => boolean): boolean {
  const declaration = ts.isIdentifier(name) ? own(name, within) : undefined;
  return declaration !== undefined && ts.isVariableDeclaration(declaration) && ts.isIdentifier(declaration.name) && declaration.initializer !== undefined && isMade(declaration.initializer) && !usesOf((name as ts.Identifier).text, within).some(isGivenAnother);
}

function own(name: ts.Identifier, within: ts.Node): ts.VariableDeclaration | ts.ParameterDeclaration | undefined {
  const declaration = declarationOf(name);
  return declaration && (ts.isVariableDeclaration(declaration) || ts.isParameter(declaration)) && isWithin(declaration, within) ? declaration : undefined;
}

function isCollection(value: ts.Expression): boolean {
  if (ts.isAsExpression(value) || ts.isSatisfiesExpression(value)) return isCollection(value.expression);
  return ts.isArrayLiteralExpression(value) || (ts.isNewExpression(value) && ts.isIdentifier(value.expression) && ['Array', 'Map', 'Set'].includes(value.expression.text) && declarationOf(value.expression) === undefined);
}

/** An object without setters. */
function isMadeHere(value: ts.Expression): boolean {
  if (ts.isAsExpression(value) || ts.isSatisfiesExpression(value)) return isMadeHere(value.expression);
  return isCollection(value) || (ts.isObjectLiteralExpression(value) && value.properties.every((property) => ts.isPropertyAssignment(property) || ts.isShorthandPropertyAssignment(property) || ts.isSpreadAssignment(property)));
}

function isGivenAnother(use: ts.Identifier): boolean {
  const { parent } = use;
  return ts.isBinaryExpression(parent) && parent.left === use && isAssignmentOperator(parent.operatorToken.kind);
}
