import type { Advice } from '../../domain';
import { calledName } from '../summary/called-name';
import { ts } from '../syntax';
import { adviceUsers } from './advice-users';
import type { AdvisedFile } from './advisor';
import { codeRange } from './code-range';
import { enclosingFunction, isConstant } from './is-constant';
import { constantValue, requestOf, requestParameter } from './request-parameter';

/**
 * A Lambda function that waits for the answer of another one: both are billed while only the second works.
 * `InvocationType: 'Event'` waits for nothing; where the code does not show the type, nothing is said. Nor where a request says which function is called:
 * then it is somebody else's, and nobody here could do its work or hand it over otherwise.
 */
export function* waitsForLambda(advised: AdvisedFile): Iterable<Advice> {
  const { source, file, places } = advised;
  for (const call of callsIn(source)) {
    const placed = places.at(call, file).filter(({ call: { service, operation, awaited, phase } }) => service === 'lambda' && /^invoke$/i.test(operation) && awaited && phase === 'request');
    const name = placed.length > 0 && isAnswerWaitedFor(call) ? functionName(call) : undefined;
    const users = name === undefined ? [] : adviceUsers([placed], call, advised);
    if (users.length > 0) yield { kind: 'waits-for-lambda', range: codeRange(source, file, calledName(call.expression).getStart(), call.end), subjects: [name!], users };
  }
}

function* callsIn(node: ts.Node): Iterable<ts.CallExpression> {
  if (ts.isCallExpression(node)) yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* callsIn(child);
}

function isAnswerWaitedFor(call: ts.CallExpression): boolean {
  const given = requestOf(call);
  const request = given && constantValue(given);
  if (!request || !ts.isObjectLiteralExpression(request)) return false;
  const type = requestParameter(call, 'InvocationType');
  if (type) return /RequestResponse/.test(type.getText());
  return !request.properties.some(ts.isSpreadAssignment) && !/\.InvocationType\b/.test(call.getSourceFile().text);
}

/** Of a function that the code, or its environment, fixes: as the code names it. */
function functionName(call: ts.CallExpression): string | undefined {
  const given = requestParameter(call, 'FunctionName');
  const name = given && constantValue(given);
  if (!name || !isFixed(name)) return undefined;
  return ts.isStringLiteralLike(name) ? name.text : ts.isTemplateExpression(name) ? given.getText() : name.getText();
}

/** A text, a variable of the environment, a member of a module's own settings, or these put together. */
function isFixed(node: ts.Expression): boolean {
  const value = constantValue(node);
  if (ts.isStringLiteralLike(value)) return true;
  if (ts.isTemplateExpression(value)) return value.templateSpans.every(({ expression }) => isFixed(expression));
  if (ts.isBinaryExpression(value)) return isFixed(value.left) && isFixed(value.right);
  if (ts.isPropertyAccessExpression(value) || ts.isElementAccessExpression(value)) return isFixed(value.expression);
  const scope = enclosingFunction(value);
  return ts.isIdentifier(value) && (scope === undefined || isConstant(value, scope));
}
