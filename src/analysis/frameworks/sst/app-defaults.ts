import { asObject } from '../../config/parse-config';
import { evaluateExpression } from '../../static/evaluate-expression';
import { placeOf, type Place } from '../../static/place';
import { sourceOf } from '../../static/source-of';
import { ts } from '../../syntax';
import type { Project, StaticValue } from '../../framework';

/** What an app gives every function that says nothing: `$transform(sst.aws.Function, (args) => { args.memory ??= … })` of version 3, `app.setDefaultFunctionProps({ … })` of version 2. */
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
    if (/\.setDefaultFunctionProps$/.test(callee) && first) Object.assign(found, asObject(evaluateExpression(place, first)));
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
