import type { DecoratorIr, Expression } from '../ir';
import { ts } from '../syntax';

/** `@Controller('a')`, `@nest.Get()`, `@injectable`: name and arguments. */
export function readDecorators(node: ts.Node, read: (expression: ts.Expression) => Expression): { decorators?: DecoratorIr[] } {
  const decorators = (ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : []).flatMap(({ expression }): DecoratorIr[] => {
    const callee = ts.isCallExpression(expression) ? expression.expression : expression;
    const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : ts.isIdentifier(callee) ? callee.text : undefined;
    const of = ts.isPropertyAccessExpression(callee) ? { of: read(callee.expression) } : {};
    return name === undefined ? [] : [ts.isCallExpression(expression) ? { name, ...of, args: expression.arguments.map(read) } : { name, ...of, args: [], isBare: true }];
  });
  return decorators.length === 0 ? {} : { decorators };
}
