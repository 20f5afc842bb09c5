import { ts } from '../../syntax';

/** Lists of statements inside functions, the outer ones first: what runs one after another. */
export function* statementLists(source: ts.SourceFile): Iterable<ts.NodeArray<ts.Statement>> {
  const pending: { node: ts.Node; isInFunction: boolean }[] = [{ node: source, isInFunction: false }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, isInFunction } = next;
    if (isInFunction && (ts.isBlock(node) || ts.isCaseOrDefaultClause(node))) yield node.statements;
    const inside = isInFunction || ts.isFunctionLike(node);
    ts.forEachChild(node, (child) => void pending.push({ node: child, isInFunction: inside }));
  }
}
