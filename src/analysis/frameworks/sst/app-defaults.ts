import { asObject } from '../../config/parse/parse-config';
import { evaluateExpression } from '../../static/evaluate-expression';
import { placeOf, type Place } from '../../static/place';
import { sourceOf } from '../../static/source-of';
import { ts } from '../../syntax';
import type { Project, StaticValue } from '../../framework';

/** What an app gives every function that says nothing: `$transform(sst.aws.Function, (args) => { args.memory ??= … })` of version 3, `app.setDefaultFunctionProps({ … })` of versions 1 and 2, also of a function. */
export function appDefaults(project: Project, files: readonly string[]): Record<string, StaticValue> {
  const found: Record<string, StaticValue> = {};
  for (const file of files) {
    if (!/\$transform|\bsetDefaultFunctionProps\b/.test(project.read(file) ?? '')) continue;
    const source = sourceOf(project, file);
    if (source) collect(placeOf(project, source), source, found);
  }
  return found;
}

function collect(place: Place, node: ts.Node, found: Record<string, StaticValue>): void {
  if (ts.isCallExpression(node)) {
    const [first, second] = node.arguments;
    const callee = node.expression.getText();
    if (callee === '$transform' && first?.getText() === 'sst.aws.Function' && second) assigned(place, second, found);
    if (/\.setDefaultFunctionProps$/.test(callee) && first) for (const answer of answersOf(first)) Object.assign(found, asObject(evaluateExpression(place, answer)));
  }
  ts.forEachChild(node, (child) => collect(place, child, found));
}

/** Members that the callback assigns to its argument. */
function assigned(place: Place, callback: ts.Expression, found: Record<string, StaticValue>): void {
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node) && ts.isPropertyAccessExpression(node.left) && /^(?:=|\?\?=|\|\|=)$/.test(node.operatorToken.getText())) found[node.left.name.text] = evaluateExpression(place, node.right);
    ts.forEachChild(node, visit);
  };
  visit(callback);
}

/** The properties, or what a function gives for each stack: `(stack) => ({ timeout: 20 })`. */
function answersOf(given: ts.Expression): ts.Expression[] {
  if (!ts.isArrowFunction(given) && !ts.isFunctionExpression(given)) return [given];
  if (!ts.isBlock(given.body)) return [given.body];
  return given.body.statements.flatMap((statement) => (ts.isReturnStatement(statement) ? (statement.expression ?? []) : []));
}
