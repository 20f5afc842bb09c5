import { ts } from '../../syntax';

/** The statement of the module that holds the node. */
export function topLevel(node: ts.Node): ts.Node {
  let at = node;
  while (!ts.isSourceFile(at.parent)) at = at.parent;
  return at;
}
