import type { StaticValue } from '../framework';
import { ts } from '../syntax';
import { bindingsOf } from './bindings-of';
import type { Place } from './place';
import { localInitializer } from './library-path';
import { parametersAt } from './parameters-at';
import { sourceOf } from './source-of';

type Fn = ts.FunctionDeclaration | ts.FunctionExpression | ts.ArrowFunction | ts.MethodDeclaration;

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
  const own = functionNamed(callee.getSourceFile(), callee.text) ?? asFunction(localInitializer(callee));
  if (own) return { fn: own, place };
  const binding = place.bindings.get(callee.text);
  const target = binding && place.project.resolve(binding.module, place.file);
  const file = target === undefined || target.endsWith('.json') ? undefined : place.project.exportsOf(target).get(binding?.imported ?? '')?.file;
  const source = file === undefined ? undefined : sourceOf(place.project, file);
  const fn = source && binding && functionNamed(source, binding.imported);
  return fn && source && file !== undefined ? { fn, place: { project: place.project, file, bindings: bindingsOf(source) } } : undefined;
}

/** A function at the top of a file, by declaration or by constant. */
function functionNamed(source: ts.SourceFile, name: string): Fn | undefined {
  for (const statement of source.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name?.text === name) return statement;
    if (!ts.isVariableStatement(statement)) continue;
    const declared = statement.declarationList.declarations.find((one) => ts.isIdentifier(one.name) && one.name.text === name);
    if (declared) return asFunction(declared.initializer);
  }
  return undefined;
}

function methodNamed(node: ts.Node, name: string): Fn | undefined {
  let cls = node;
  while (cls.parent && !ts.isClassLike(cls)) cls = cls.parent;
  return ts.isClassLike(cls) ? cls.members.find((member): member is ts.MethodDeclaration => ts.isMethodDeclaration(member) && member.name.getText() === name) : undefined;
}

function asFunction(expression: ts.Expression | undefined): Fn | undefined {
  return expression && (ts.isArrowFunction(expression) || ts.isFunctionExpression(expression)) ? expression : undefined;
}

/** The expression after the only `return` of the body's own statements. */
function returnedBy({ body }: Fn): ts.Expression | undefined {
  if (!body || !ts.isBlock(body)) return body;
  const returns = body.statements.filter(ts.isReturnStatement);
  return returns.length === 1 ? returns[0]?.expression : undefined;
}
