import type { StaticValue } from '../framework';
import { ts } from '../syntax';
import { bindingsOf } from './bindings-of';
import type { Place } from './place';
import { functionNamed, localFunction, type WrittenFunction } from './local-function';
import { parametersAt } from './parameters-at';
import { sourceOf } from './source-of';

type Fn = WrittenFunction | ts.MethodDeclaration;

/** Value that a function of the project returns to one call, when it returns at one place: `defaultProps('orders')`. Undefined for every other function. */
export function callResult(place: Place, call: ts.CallExpression, evaluate: (place: Place, expression: ts.Expression) => StaticValue): { value: StaticValue } | undefined {
  const found = calledFunction(place, call.expression);
  const returned = found && returnedBy(found.fn);
  if (!found || !returned) return undefined;
  const given = parametersAt((expression) => evaluate(place, expression), found.fn, call.arguments);
  return { value: evaluate({ ...found.place, given }, returned) };
}

function calledFunction(place: Place, callee: ts.Expression): { fn: Fn; place: Place } | undefined {
  if (ts.isPropertyAccessExpression(callee) && callee.expression.kind === ts.SyntaxKind.ThisKeyword) {
    const fn = methodNamed(callee, callee.name.text);
    return fn && { fn, place };
  }
  if (!ts.isIdentifier(callee)) return undefined;
  const own = localFunction(callee);
  if (own) return { fn: own, place };
  const binding = place.bindings.get(callee.text);
  const target = binding && place.project.resolve(binding.module, place.file);
  const file = target === undefined || target.endsWith('.json') ? undefined : place.project.exportsOf(target).get(binding?.imported ?? '')?.file;
  const source = file === undefined ? undefined : sourceOf(place.project, file);
  const fn = source && binding && functionNamed(source, binding.imported);
  return fn && source && file !== undefined ? { fn, place: { project: place.project, file, bindings: bindingsOf(source) } } : undefined;
}

function methodNamed(node: ts.Node, name: string): Fn | undefined {
  let cls = node;
  while (cls.parent && !ts.isClassLike(cls)) cls = cls.parent;
  return ts.isClassLike(cls) ? cls.members.find((member): member is ts.MethodDeclaration => ts.isMethodDeclaration(member) && member.name.getText() === name) : undefined;
}

/** The expression after the only `return` of the body's own statements. */
function returnedBy({ body }: Fn): ts.Expression | undefined {
  if (!body || !ts.isBlock(body)) return body;
  const returns = body.statements.filter(ts.isReturnStatement);
  return returns.length === 1 ? returns[0]?.expression : undefined;
}
