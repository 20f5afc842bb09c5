import type { AwaitedCall } from '../../../domain';
import { calledName } from '../../summary/called-name';
import { ts } from '../../syntax';

/** The call that a handler waits for, in the tree of its file. */
export function callNode(source: ts.SourceFile, { line, column }: AwaitedCall): ts.CallExpression | undefined {
  const lines = source.getLineStarts();
  const start = (lines[line - 1] ?? source.text.length) + column - 1;
  let found: ts.CallExpression | undefined;
  const visit = (node: ts.Node): void => {
    if (found || start < node.pos || start >= node.end) return;
    if (ts.isCallExpression(node) && calledName(node.expression).getStart(source) === start) found = node;
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
