import { ts } from '../syntax';

/** The id of a construct: a text, or the expression that gives it. */
export function nameOf(node: ts.Node | undefined): string {
  return node === undefined ? 'state' : ts.isStringLiteralLike(node) ? node.text : node.getText();
}
