import { ts } from '../../syntax';
import { declarationOf } from './declaration-of';
import { constantValue } from './request-parameter';

/** What an expression of a function names, in the words of its configuration: by a variable of its environment or by a text. */
export function namedThing(expression: ts.Expression, environment: ReadonlyMap<string, string>): string | undefined {
  const value = constantValue(expression);
  if (ts.isStringLiteralLike(value)) return `name ${value.text}`;
  if (ts.isTemplateExpression(value)) return value.head.text === '' && value.templateSpans.length === 1 && value.templateSpans[0]!.literal.text === '' ? namedThing(value.templateSpans[0]!.expression, environment) : undefined;
  if (ts.isBinaryExpression(value) && (value.operatorToken.kind === ts.SyntaxKind.BarBarToken || value.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken)) return namedThing(value.left, environment);
  const variable = environmentVariable(value);
  return variable === undefined ? undefined : environment.get(variable);
}

/** `process.env.X`, `process.env['X']`, and `X` of `const { X } = process.env`. */
function environmentVariable(node: ts.Expression): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return isEnvironment(node.expression) ? node.name.text : undefined;
  if (ts.isElementAccessExpression(node)) return isEnvironment(node.expression) && ts.isStringLiteralLike(node.argumentExpression) ? node.argumentExpression.text : undefined;
  const declaration = ts.isIdentifier(node) ? declarationOf(node) : undefined;
  if (!declaration || !ts.isVariableDeclaration(declaration) || !ts.isObjectBindingPattern(declaration.name) || !declaration.initializer || !isEnvironment(declaration.initializer)) return undefined;
  const element = declaration.name.elements.find(({ name }) => name.getText() === (node as ts.Identifier).text);
  return (element?.propertyName ?? element?.name)?.getText();
}

function isEnvironment(node: ts.Expression): boolean {
  return node.getText() === 'process.env';
}
