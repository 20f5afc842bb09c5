import { bindingsOf } from '../../static/bindings-of';
import { localInitializer } from '../../static/library-path';
import { sourceOf } from '../../static/source-of';
import { ts } from '../../syntax';
import type { Project } from '../../framework';

/** Files of two classes of which a program makes one or the other, under the same name. */
interface Choice {
  chosen: string;
  other: string;
}

/** What a program makes where an environment variable that switches something is not set, and what it would make instead: `process.env.USE_ONE_FUNCTION !== 'false' ? new One(app, 'Api') : new Many(app, 'Api')`. `isStated`: somewhere the project sets the variable, so that both may be meant. */
export function unsetChoices(project: Project, file: string, isStated: (name: string) => boolean): Choice[] {
  const source = sourceOf(project, file);
  if (!source?.text.includes('process.env')) return [];
  const bindings = bindingsOf(source);
  const fileOf = (name: string): string | undefined => {
    const binding = bindings.get(name);
    const module = binding && project.resolve(binding.module, file);
    return binding === undefined ? file : module && (project.shapeOf(module, binding.imported)?.file ?? module);
  };
  const found: Choice[] = [];
  const visit = (node: ts.Node): void => {
    const [test, whenTrue, whenFalse] = ts.isIfStatement(node) ? [node.expression, node.thenStatement, node.elseStatement] : ts.isConditionalExpression(node) ? [node.condition, node.whenTrue, node.whenFalse] : [];
    const answer = test && whenTrue && whenFalse ? whenUnset(test, isStated) : undefined;
    if (answer !== undefined && whenTrue && whenFalse) for (const [one, other] of samePlaces(whenTrue, whenFalse)) {
      const [chosen, left] = (answer ? [one, other] : [other, one]).map(fileOf);
      if (chosen !== undefined && left !== undefined && chosen !== left) found.push({ chosen, other: left });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Words that switch: a stage's name is no switch, since each stage is deployed. */
const switching = /^(?:0|1|false|no|off|on|true|yes)$/i;

function whenUnset(test: ts.Expression, isStated: (name: string) => boolean): boolean | undefined {
  if (ts.isParenthesizedExpression(test)) return whenUnset(test.expression, isStated);
  if (ts.isIdentifier(test)) {
    const initializer = localInitializer(test);
    return initializer && !ts.isIdentifier(initializer) ? whenUnset(initializer, isStated) : undefined;
  }
  if (ts.isPrefixUnaryExpression(test) && test.operator === ts.SyntaxKind.ExclamationToken) {
    const answer = whenUnset(test.operand, isStated);
    return answer === undefined ? undefined : !answer;
  }
  if (!ts.isBinaryExpression(test) || !ts.isStringLiteralLike(test.right) || !switching.test(test.right.text)) return undefined;
  const name = /^process\.env(?:\.(\w+)|\[['"](\w+)['"]\])$/.exec(test.left.getText())?.slice(1).find((part) => part !== undefined);
  const operator = test.operatorToken.getText();
  return name === undefined || isStated(name) || !/^[!=]==?$/.test(operator) ? undefined : operator.startsWith('!');
}

/** Classes that both ways make in the same scope under the same name. */
function samePlaces(whenTrue: ts.Node, whenFalse: ts.Node): [string, string][] {
  const others = new Map(constructions(whenFalse));
  return constructions(whenTrue).flatMap(([place, name]): [string, string][] => {
    const other = others.get(place);
    return other === undefined || other === name ? [] : [[name, other]];
  });
}

function constructions(node: ts.Node): [string, string][] {
  const found: [string, string][] = [];
  const visit = (at: ts.Node): void => {
    const [scope, id] = ts.isNewExpression(at) ? (at.arguments ?? []) : [];
    if (ts.isNewExpression(at) && ts.isIdentifier(at.expression) && scope && id) found.push([`${scope.getText()} ${id.getText()}`, at.expression.text]);
    ts.forEachChild(at, visit);
  };
  visit(node);
  return found;
}
