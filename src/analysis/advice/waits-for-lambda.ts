import type { Advice, AwaitedCall, Handler } from '../../domain';
import { calledName } from '../summary/called-name';
import { ts } from '../syntax';
import { adviceUsers } from './advice-users';
import { callNode } from './syntax/call-node';
import type { CallPlaces } from './reads/call-places';
import { codeRange } from './syntax/code-range';
import { enclosingFunction, isConstant } from './syntax/is-constant';
import { ownFunction, type OwnFunctions } from './own-function';
import { constantValue, requestOf, requestParameter } from './syntax/request-parameter';

interface Callers extends OwnFunctions {
  places: CallPlaces;
  sourceOf(file: string): ts.SourceFile | undefined;
  /** Handlers that may run a file's code. */
  usersOf(file: string): ReadonlySet<Handler>;
}

/**
 * A Lambda function that waits for another one: both are billed while only the second works. Given where that is a function of the project, whose work could be
 * done here, or where nothing takes its answer. Those of others, and those with a size or a limit of their own, are apart for a reason.
 * `InvocationType: 'Event'` waits for nothing; where the code does not show the type, nothing is said. Nor where a request says which function is called.
 */
export function* waitsForLambda(callers: Callers): Iterable<Advice> {
  for (const places of callers.places.where(isWaitingInvoke)) {
    const { call: { file } } = places[0]!;
    const source = callers.sourceOf(file);
    const call = source && callNode(source, places[0]!.call);
    const name = call && isAnswerWaitedFor(call) ? requestParameter(call, 'FunctionName') : undefined;
    const subject = name && subjectOf(name);
    if (!source || !call || !name || subject === undefined) continue;
    const isUnused = isAnswerUnused(call);
    const own = new Map(isUnused ? [] : places.map(({ handler }) => [handler, ownFunction(name, handler, callers)]));
    const useful = isUnused ? places : places.filter(({ handler }) => canBeOne(handler, own.get(handler)));
    const users = adviceUsers([useful], call, { users: callers.usersOf(file), file, source });
    const [first] = useful;
    const called = first && own.get(first.handler);
    if (users.length > 0) yield { kind: 'waits-for-lambda', range: codeRange(source, file, calledName(call.expression).getStart(source), call.end), subjects: [subject, ...(called ? [called.name] : [])], users };
  }
}

function isWaitingInvoke({ service, operation, awaited, phase }: AwaitedCall): boolean {
  return service === 'lambda' && /^invoke$/i.test(operation) && awaited && phase === 'request';
}

/** A function with more memory, a limit or a machine of its own has them for its work alone. */
function canBeOne(from: Handler, to: Handler | undefined): boolean {
  if (!to || to === from || to.reservedConcurrency !== undefined || to.provisionedConcurrency !== undefined) return false;
  return (to.memoryMiB ?? 0) <= (from.memoryMiB ?? Infinity) && to.runtime === from.runtime && to.architecture === from.architecture;
}

/** A statement of its own, whatever stands around the call: `await lambda.invoke(request).promise();`. */
function isAnswerUnused(call: ts.CallExpression): boolean {
  let at: ts.Node = call.parent;
  while (ts.isAwaitExpression(at) || ts.isParenthesizedExpression(at) || (ts.isPropertyAccessExpression(at) && at.name.text === 'promise') || (ts.isCallExpression(at) && at.arguments.length === 0)) at = at.parent;
  return ts.isExpressionStatement(at);
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
function subjectOf(given: ts.Expression): string | undefined {
  const name = constantValue(given);
  if (!isFixed(name)) return undefined;
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
