import type { Advice } from '../../domain';
import { calledName } from '../summary/called-name';
import { ts } from '../syntax';
import { adviceUsers } from './advice-users';
import type { AdvisedFile } from './advisor';
import { codeRange } from './code-range';

/**
 * A Lambda function that waits for the answer of another one: both are billed while only the second works.
 * `InvocationType: 'Event'` waits for nothing; where the code does not show the type, nothing is said.
 */
export function* waitsForLambda(advised: AdvisedFile): Iterable<Advice> {
  const { source, file, places } = advised;
  for (const call of callsIn(source)) {
    const placed = places.at(call, file).filter(({ call: { service, operation, awaited, phase } }) => service === 'lambda' && /^invoke$/i.test(operation) && awaited && phase === 'request');
    const users = isAnswerWaitedFor(call) ? adviceUsers([placed], call, advised) : [];
    if (users.length === 0) continue;
    yield { kind: 'waits-for-lambda', range: codeRange(source, file, calledName(call.expression).getStart(), call.end), subjects: [functionName(call)].filter((name) => name !== undefined), users };
  }
}

function* callsIn(node: ts.Node): Iterable<ts.CallExpression> {
  if (ts.isCallExpression(node)) yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* callsIn(child);
}

function isAnswerWaitedFor(call: ts.CallExpression): boolean {
  const parameters = parametersOf(call);
  if (!parameters) return !/InvocationType/.test(call.getSourceFile().text);
  const type = member(parameters, 'InvocationType');
  if (!type) return !parameters.properties.some(ts.isSpreadAssignment);
  return /RequestResponse/.test(type.getText());
}

/** The object that says what is invoked: the argument, or that of the command in it. */
function parametersOf({ arguments: [argument] }: ts.CallExpression): ts.ObjectLiteralExpression | undefined {
  if (!argument) return undefined;
  if (ts.isObjectLiteralExpression(argument)) return argument;
  if (ts.isNewExpression(argument)) return argument.arguments?.[0] && ts.isObjectLiteralExpression(argument.arguments[0]) ? argument.arguments[0] : undefined;
  return undefined;
}

function functionName(call: ts.CallExpression): string | undefined {
  const parameters = parametersOf(call);
  const name = parameters && member(parameters, 'FunctionName');
  return name && (ts.isStringLiteralLike(name) ? name.text : name.getText());
}

function member(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  for (const property of object.properties) if (ts.isPropertyAssignment(property) && property.name.getText() === name) return property.initializer;
  return undefined;
}
